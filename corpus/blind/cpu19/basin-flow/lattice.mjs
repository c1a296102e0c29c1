// Lattice-Boltzmann (D2Q9) flow in a channel with obstacles.
const EX = [0, 1, 0, -1, 0, 1, -1, -1, 1];
const EY = [0, 0, 1, 0, -1, 1, 1, -1, -1];
const OPPOSITE = [0, 3, 4, 1, 2, 7, 8, 5, 6];
const W = [4 / 9, 1 / 9, 1 / 9, 1 / 9, 1 / 9, 1 / 36, 1 / 36, 1 / 36, 1 / 36];

export class Channel {
  #now;
  #next;
  #wall;

  constructor({ width, height, viscosity, inflow }) {
    this.width = width;
    this.height = height;
    this.inflow = inflow;
    this.omega = 1 / (3 * viscosity + 0.5);
    const cells = width * height;
    this.#wall = new Uint8Array(cells);
    this.#now = Array.from({ length: 9 }, (_, q) => new Float64Array(cells).fill(this.#rest(q)));
    this.#next = Array.from({ length: 9 }, () => new Float64Array(cells));
    for (let x = 0; x < width; x++) this.#wall[x] = this.#wall[(height - 1) * width + x] = 1;
  }

  #rest(q) {
    const eu = EX[q] * this.inflow;
    return W[q] * (1 + 3 * eu + 4.5 * eu * eu - 1.5 * this.inflow ** 2);
  }

  pillar(cx, cy, radius) {
    for (let y = cy - radius; y <= cy + radius; y++) {
      for (let x = cx - radius; x <= cx + radius; x++) {
        if ((x - cx) ** 2 + (y - cy) ** 2 <= radius * radius) this.#wall[y * this.width + x] = 1;
      }
    }
  }

  #collide() {
    const [f0, f1, f2, f3, f4, f5, f6, f7, f8] = this.#now;
    const { omega } = this;
    const wall = this.#wall;
    const keep = 1 - omega;
    for (let i = 0; i < wall.length; i++) {
      if (wall[i]) continue;
      const rho = f0[i] + f1[i] + f2[i] + f3[i] + f4[i] + f5[i] + f6[i] + f7[i] + f8[i];
      const ux = (f1[i] + f5[i] + f8[i] - f3[i] - f6[i] - f7[i]) / rho;
      const uy = (f2[i] + f5[i] + f6[i] - f4[i] - f7[i] - f8[i]) / rho;
      const base = 1 - 1.5 * (ux * ux + uy * uy);
      const a = (rho * omega) / 9;
      const b = a / 4;
      const p = ux + uy;
      const m = uy - ux;
      f0[i] = f0[i] * keep + 4 * a * base;
      f1[i] = f1[i] * keep + a * (base + 3 * ux + 4.5 * ux * ux);
      f2[i] = f2[i] * keep + a * (base + 3 * uy + 4.5 * uy * uy);
      f3[i] = f3[i] * keep + a * (base - 3 * ux + 4.5 * ux * ux);
      f4[i] = f4[i] * keep + a * (base - 3 * uy + 4.5 * uy * uy);
      f5[i] = f5[i] * keep + b * (base + 3 * p + 4.5 * p * p);
      f6[i] = f6[i] * keep + b * (base + 3 * m + 4.5 * m * m);
      f7[i] = f7[i] * keep + b * (base - 3 * p + 4.5 * p * p);
      f8[i] = f8[i] * keep + b * (base - 3 * m + 4.5 * m * m);
    }
  }

  #stream() {
    const { width, height } = this;
    const wall = this.#wall;
    for (let q = 0; q < 9; q++) {
      const from = this.#now[q];
      const back = this.#now[OPPOSITE[q]];
      const to = this.#next[q];
      const shift = EY[q] * width + EX[q];
      for (let y = 1; y < height - 1; y++) {
        const row = y * width;
        for (let i = row + 1; i < row + width - 1; i++) {
          const source = i - shift;
          to[i] = wall[source] ? back[i] : from[source];
        }
        to[row] = this.#rest(q);
        to[row + width - 1] = to[row + width - 2];
      }
    }
    [this.#now, this.#next] = [this.#next, this.#now];
  }

  *run(steps, every) {
    for (let s = 1; s <= steps; s++) {
      this.#collide();
      this.#stream();
      if (s % every === 0) yield { step: s, ...this.measure() };
    }
  }

  measure() {
    const f = this.#now;
    let mass = 0;
    let momentum = 0;
    let turning = 0;
    for (let i = 0; i < this.#wall.length; i++) {
      if (this.#wall[i]) continue;
      for (let q = 0; q < 9; q++) {
        mass += f[q][i];
        momentum += f[q][i] * EX[q];
        turning += Math.abs(f[q][i] * EY[q]);
      }
    }
    return { mass, momentum, turning };
  }

  profile(x) {
    const speeds = [];
    for (let y = 1; y < this.height - 1; y++) {
      const i = y * this.width + x;
      let rho = 0;
      let ux = 0;
      for (let q = 0; q < 9; q++) {
        rho += this.#now[q][i];
        ux += this.#now[q][i] * EX[q];
      }
      speeds.push(this.#wall[i] ? 0 : ux / rho);
    }
    return speeds;
  }
}
