export function slotsOf(rows) {
  const slots = [];
  const width = rows[0].length;
  const run = (cells) => {
    let open = [];
    for (const c of [...cells, -1]) {
      if (c >= 0 && rows[Math.floor(c / width)][c % width] === '.') open.push(c);
      else {
        if (open.length > 2) slots.push({ cells: open, crossing: [] });
        open = [];
      }
    }
  };
  rows.forEach((_, y) => run(Array.from({ length: width }, (_, x) => y * width + x)));
  for (let x = 0; x < width; x++) run(rows.map((_, y) => y * width + x));
  for (const s of slots) s.crossing = slots.filter((t) => t !== s && t.cells.some((c) => s.cells.includes(c)));
  return slots;
}
