const ROCKS = ['granite', 'gneiss', 'schist', 'limestone'];

function* noise(seed) {
  let s = seed;
  for (;;) {
    s = (s + 0x9e3779b9) | 0;
    let t = s ^ (s >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    yield (t >>> 0) / 4294967296;
  }
}

export function survey(columns, rows, seed = 3) {
  const rnd = noise(seed);
  const next = () => rnd.next().value;
  const cells = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const height = 3000 - r * 22 + Math.sin(c / 5) * 60 + next() * 15;
      cells.push({
        row: r,
        column: c,
        bed: height,
        rock: ROCKS[Math.floor(next() * ROCKS.length)],
        friction: 0.2 + next() * 0.3,
        melt: Math.max(0, (2600 - height) * 0.0004),
        snow: Math.max(0, (height - 2500) * 0.0006),
      });
    }
  }
  return { columns, rows, cells };
}
