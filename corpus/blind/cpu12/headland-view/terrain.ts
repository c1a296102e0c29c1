const SIZE = 256;

export class Terrain {
  private readonly lattice: Float64Array;

  constructor(seed: number) {
    let s = seed;
    this.lattice = Float64Array.from({ length: SIZE * SIZE }, () => {
      s = (Math.imul(s, 1597334677) + 12345) | 0;
      return ((s >>> 8) & 0xffff) / 0xffff;
    });
  }

  private at(x: number, z: number): number {
    const xi = Math.floor(x);
    const zi = Math.floor(z);
    const fx = x - xi;
    const fz = z - zi;
    const u = fx * fx * (3 - 2 * fx);
    const v = fz * fz * (3 - 2 * fz);
    const g = this.lattice;
    const r0 = (zi & 255) * SIZE;
    const r1 = ((zi + 1) & 255) * SIZE;
    const c0 = xi & 255;
    const c1 = (xi + 1) & 255;
    const top = g[r0 + c0] + (g[r0 + c1] - g[r0 + c0]) * u;
    const low = g[r1 + c0] + (g[r1 + c1] - g[r1 + c0]) * u;
    return top + (low - top) * v;
  }

  height(x: number, z: number): number {
    let sum = 0;
    let size = 38;
    let f = 0.013;
    for (let octave = 0; octave < 5; octave++) {
      sum += this.at(x * f, z * f) * size;
      size *= 0.47;
      f *= 2.03;
    }
    return sum - Math.max(0, 40 - z * 0.4);
  }
}
