export function tariffTable() {
  const table = new Map();
  for (let from = 0; from < 60; from += 1) {
    for (let to = 0; to < 60; to += 1) {
      table.set(`${from}:${to}`, { base: 390 + Math.abs(from - to) * 11, perKilo: 45 + ((from * to) % 30), days: 1 + (Math.abs(from - to) % 5) });
    }
  }
  return table;
}
