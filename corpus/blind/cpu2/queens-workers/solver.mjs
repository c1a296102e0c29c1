export function solve(size, hole, firstColumn) {
  const all = (1 << size) - 1;
  let visited = 0;

  function place(row, columns, left, right) {
    visited++;
    if (columns === all) return 1;
    let found = 0;
    const closed = row === hole.row ? 1 << hole.column : 0;
    for (let free = all & ~(columns | left | right | closed); free; ) {
      const bit = free & -free;
      free ^= bit;
      found += place(row + 1, columns | bit, ((left | bit) << 1) & all, (right | bit) >> 1);
    }
    return found;
  }

  const bit = 1 << firstColumn;
  return { hole, firstColumn, found: place(1, bit, (bit << 1) & all, bit >> 1), visited };
}
