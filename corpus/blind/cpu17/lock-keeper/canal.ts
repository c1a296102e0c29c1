export interface Reach {
  to: number;
  km: number;
  rise: number;
  staircase: number;
}

export class Canal {
  readonly reaches: Reach[][] = [];

  constructor(basins: number) {
    for (let i = 0; i < basins; i++) this.reaches.push([]);
  }

  dig(a: number, b: number, km: number, rise: number): void {
    const staircase = Math.ceil(Math.abs(rise) / 3.2);
    this.reaches[a].push({ to: b, km, rise, staircase });
    this.reaches[b].push({ to: a, km, rise: -rise, staircase });
  }

  get size(): number {
    return this.reaches.length;
  }
}

export function network(cols: number, rows: number, seed: number): Canal {
  let s = seed;
  const next = (n: number): number => (s = (s * 16807) % 2147483647) % n;
  const height = Array.from({ length: cols * rows }, () => next(400) / 10);
  const canal = new Canal(cols * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < cols; x++) {
      const i = y * cols + x;
      if (x + 1 < cols && next(10) > 1) canal.dig(i, i + 1, 0.5 + next(60) / 10, height[i + 1] - height[i]);
      if (y + 1 < rows && next(10) > 2) canal.dig(i, i + cols, 0.5 + next(60) / 10, height[i + cols] - height[i]);
    }
  }
  return canal;
}
