export interface Grid {
  stations: number;
  lines: Array<[number, number]>;
}

function generator(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x9e3779b9) >>> 0;
    let z = s;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return ((z ^ (z >>> 16)) >>> 0) / 4294967296;
  };
}

export function buildGrid(seed: number, stations: number, extra: number): Grid {
  const rnd = generator(seed);
  const seen = new Set<number>();
  const lines: Array<[number, number]> = [];
  const add = (a: number, b: number): void => {
    const key = Math.min(a, b) * stations + Math.max(a, b);
    if (a === b || seen.has(key)) return;
    seen.add(key);
    lines.push([Math.min(a, b), Math.max(a, b)]);
  };
  for (let i = 0; i < stations; i++) add(i, (i + 1) % stations);
  while (lines.length < stations + extra) add(Math.floor(rnd() * stations), Math.floor(rnd() * stations));
  return { stations, lines };
}

export function withoutLine(grid: Grid, line: number): Grid {
  return { stations: grid.stations, lines: grid.lines.filter((_, i) => i !== line) };
}
