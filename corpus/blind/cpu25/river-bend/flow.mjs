const W0 = 4 / 9;
const W1 = 1 / 9;
const W2 = 1 / 36;

/** Two-dimensional lattice with nine velocities, relaxation to local equilibrium, bounce-back at solids. */
export class Flow {
  constructor(width, height, solid, { viscosity, push }) {
    this.width = width;
    this.height = height;
    this.solid = solid;
    this.omega = 1 / (3 * viscosity + 0.5);
    this.push = push;
    const n = width * height;
    this.now = Array.from({ length: 9 }, (_, i) => new Float64Array(n).fill(i === 0 ? W0 : i < 5 ? W1 : W2));
    this.then = Array.from({ length: 9 }, () => new Float64Array(n));
    this.ux = new Float64Array(n);
    this.uy = new Float64Array(n);
  }

  step() {
    const { width, height, solid, omega, push, ux, uy } = this;
    const [f0, f1, f2, f3, f4, f5, f6, f7, f8] = this.now;
    const [g0, g1, g2, g3, g4, g5, g6, g7, g8] = this.then;
    for (let y = 1; y < height - 1; y++) {
      const row = y * width;
      for (let x = 0; x < width; x++) {
        const i = row + x;
        if (solid[i] === 1) continue;
        const e = x + 1 === width ? row : i + 1;
        const w = x === 0 ? row + width - 1 : i - 1;
        const n = i - width;
        const s = i + width;
        const ne = e - width;
        const nw = w - width;
        const se = e + width;
        const sw = w + width;
        // pull from the neighbours, or take back what a solid neighbour returns
        const a0 = f0[i];
        const a1 = solid[w] === 1 ? f3[i] : f1[w];
        const a2 = solid[s] === 1 ? f4[i] : f2[s];
        const a3 = solid[e] === 1 ? f1[i] : f3[e];
        const a4 = solid[n] === 1 ? f2[i] : f4[n];
        const a5 = solid[sw] === 1 ? f7[i] : f5[sw];
        const a6 = solid[se] === 1 ? f8[i] : f6[se];
        const a7 = solid[ne] === 1 ? f5[i] : f7[ne];
        const a8 = solid[nw] === 1 ? f6[i] : f8[nw];
        const rho = a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8;
        const inv = 1 / rho;
        const vx = (a1 + a5 + a8 - a3 - a6 - a7) * inv + push;
        const vy = (a2 + a5 + a6 - a4 - a7 - a8) * inv;
        ux[i] = vx;
        uy[i] = vy;
        const base = 1 - 1.5 * (vx * vx + vy * vy);
        const r0 = W0 * rho * omega;
        const r1 = W1 * rho * omega;
        const r2 = W2 * rho * omega;
        const keep = 1 - omega;
        const p = vx + vy;
        const m = vx - vy;
        g0[i] = a0 * keep + r0 * base;
        g1[i] = a1 * keep + r1 * (base + 3 * vx + 4.5 * vx * vx);
        g2[i] = a2 * keep + r1 * (base + 3 * vy + 4.5 * vy * vy);
        g3[i] = a3 * keep + r1 * (base - 3 * vx + 4.5 * vx * vx);
        g4[i] = a4 * keep + r1 * (base - 3 * vy + 4.5 * vy * vy);
        g5[i] = a5 * keep + r2 * (base + 3 * p + 4.5 * p * p);
        g6[i] = a6 * keep + r2 * (base - 3 * m + 4.5 * m * m);
        g7[i] = a7 * keep + r2 * (base - 3 * p + 4.5 * p * p);
        g8[i] = a8 * keep + r2 * (base + 3 * m + 4.5 * m * m);
      }
    }
    const swap = this.now;
    this.now = this.then;
    this.then = swap;
  }
}
