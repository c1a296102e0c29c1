// Synthetic ice-surface elevation with sinks, repeatable from a seed.
export function seeded(seed) {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
}

export function iceSurface(width, height, seed) {
  const rnd = seeded(seed);
  const z = new Float64Array(width * height);
  const bumps = Array.from({ length: 24 }, () => ({
    x: rnd() * width,
    y: rnd() * height,
    r: 6 + rnd() * 24,
    h: (rnd() - 0.55) * 35,
  }));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let e = 1400 + Math.abs(x - width / 2) * 0.35 + Math.abs(y - height / 2) * 0.35;
      for (const b of bumps) {
        const d2 = ((x - b.x) ** 2 + (y - b.y) ** 2) / (b.r * b.r);
        if (d2 < 9) e += b.h * Math.exp(-d2);
      }
      z[y * width + x] = e + rnd() * 0.4;
    }
  }
  return { width, height, z };
}

const OFFSETS = [
  [-1, -1], [0, -1], [1, -1],
  [-1, 0], [1, 0],
  [-1, 1], [0, 1], [1, 1],
];

export function* neighbours(dem, cell) {
  const x = cell % dem.width;
  const y = (cell / dem.width) | 0;
  for (const [dx, dy] of OFFSETS) {
    const nx = x + dx;
    const ny = y + dy;
    if (nx >= 0 && ny >= 0 && nx < dem.width && ny < dem.height) yield ny * dem.width + nx;
  }
}
