/** Velocity of the ice on a regular grid, read in between by bilinear weights. */
export class VelocityField {
  readonly size: number;
  private readonly u: Float64Array;
  private readonly v: Float64Array;

  constructor(size: number, random: () => number) {
    this.size = size;
    this.u = new Float64Array(size * size);
    this.v = new Float64Array(size * size);
    const waves = Array.from({ length: 7 }, () => ({ kx: random() * 6, ky: random() * 6, p: random() * 6.28, a: random() }));
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        let psiX = 0;
        let psiY = 0;
        for (const w of waves) {
          const c = Math.cos((w.kx * x + w.ky * y) / size + w.p) * w.a;
          psiX += c * w.kx;
          psiY += c * w.ky;
        }
        this.u[y * size + x] = psiY * 0.1;
        this.v[y * size + x] = -psiX * 0.1;
      }
    }
  }

  sampleInto(x: number, y: number, out: Float64Array): void {
    const n = this.size;
    const cx = Math.min(Math.max(x, 0), n - 1.001);
    const cy = Math.min(Math.max(y, 0), n - 1.001);
    const ix = cx | 0;
    const iy = cy | 0;
    const fx = cx - ix;
    const fy = cy - iy;
    const at = iy * n + ix;
    const w00 = (1 - fx) * (1 - fy);
    const w10 = fx * (1 - fy);
    const w01 = (1 - fx) * fy;
    const w11 = fx * fy;
    out[0] = this.u[at] * w00 + this.u[at + 1] * w10 + this.u[at + n] * w01 + this.u[at + n + 1] * w11;
    out[1] = this.v[at] * w00 + this.v[at + 1] * w10 + this.v[at + n] * w01 + this.v[at + n + 1] * w11;
  }
}
