/** Value noise with a few octaves: hills that come out the same on every machine. */
export class Terrain {
  private readonly lattice = new Float64Array(65536);

  constructor(seed: number) {
    let s = seed >>> 0;
    for (let i = 0; i < this.lattice.length; i++) {
      s = (Math.imul(s ^ (s >>> 16), 0x45d9f3b) + 0x9e3779b9) >>> 0;
      this.lattice[i] = s / 4294967296;
    }
  }

  private corner(x: number, y: number): number {
    return this.lattice[((y & 255) << 8) | (x & 255)];
  }

  private octave(x: number, y: number): number {
    const xi = Math.floor(x);
    const yi = Math.floor(y);
    const fx = x - xi;
    const fy = y - yi;
    const sx = fx * fx * (3 - 2 * fx);
    const sy = fy * fy * (3 - 2 * fy);
    const top = this.corner(xi, yi) + sx * (this.corner(xi + 1, yi) - this.corner(xi, yi));
    const low = this.corner(xi, yi + 1) + sx * (this.corner(xi + 1, yi + 1) - this.corner(xi, yi + 1));
    return top + sy * (low - top);
  }

  height(x: number, y: number): number {
    let sum = 0;
    let gain = 900;
    let f = 1;
    for (let o = 0; o < 5; o++) {
      sum += gain * this.octave(x * f, y * f);
      gain *= 0.47;
      f *= 2.03;
    }
    return sum;
  }
}
