import { Neighbours } from './neighbours.mjs';

const CUTOFF = 2.5;
const SKIN = 0.39;
const INVERSE6 = 1 / CUTOFF ** 6;
const SHIFT = 4 * (INVERSE6 * INVERSE6 - INVERSE6);

/** Lennard-Jones atoms in a periodic cube, in reduced units. */
export class System {
  constructor(cells, density, temperature, random) {
    this.count = 4 * cells ** 3;
    this.box = Math.cbrt(this.count / density);
    for (const name of ['x', 'y', 'z', 'vx', 'vy', 'vz', 'fx', 'fy', 'fz']) this[name] = new Float64Array(this.count);
    this.neighbours = new Neighbours(this.count, this.box, CUTOFF, SKIN);
    this.potential = 0;
    this.virial = 0;
    this.#lattice(cells);
    this.#thermal(temperature, random);
    this.neighbours.build(this.x, this.y, this.z);
    this.forces();
  }

  #lattice(cells) {
    const a = this.box / cells;
    const basis = [[0, 0, 0], [0.5, 0.5, 0], [0.5, 0, 0.5], [0, 0.5, 0.5]];
    let n = 0;
    for (let i = 0; i < cells; i++) {
      for (let j = 0; j < cells; j++) {
        for (let k = 0; k < cells; k++) {
          for (const [u, v, w] of basis) {
            this.x[n] = (i + u + 0.25) * a;
            this.y[n] = (j + v + 0.25) * a;
            this.z[n++] = (k + w + 0.25) * a;
          }
        }
      }
    }
  }

  #thermal(temperature, random) {
    for (const v of [this.vx, this.vy, this.vz]) {
      for (let i = 0; i < v.length; i++) v[i] = random.normal();
      const drift = v.reduce((sum, u) => sum + u, 0) / v.length;
      for (let i = 0; i < v.length; i++) v[i] -= drift;
    }
    this.rescale(temperature);
  }

  get kinetic() {
    const { vx, vy, vz } = this;
    let sum = 0;
    for (let i = 0; i < this.count; i++) sum += vx[i] * vx[i] + vy[i] * vy[i] + vz[i] * vz[i];
    return sum / 2;
  }

  get temperature() {
    return (2 * this.kinetic) / (3 * this.count - 3);
  }

  get pressure() {
    return (2 * this.kinetic + this.virial) / (3 * this.box ** 3);
  }

  rescale(temperature) {
    const factor = Math.sqrt(temperature / this.temperature);
    for (const v of [this.vx, this.vy, this.vz]) for (let i = 0; i < v.length; i++) v[i] *= factor;
  }

  forces() {
    const { x, y, z, fx, fy, fz, box, count } = this;
    const { start, list } = this.neighbours;
    const half = box / 2;
    const cut2 = CUTOFF * CUTOFF;
    fx.fill(0);
    fy.fill(0);
    fz.fill(0);
    let potential = 0;
    let virial = 0;
    for (let i = 0; i < count; i++) {
      const xi = x[i];
      const yi = y[i];
      const zi = z[i];
      let ax = 0;
      let ay = 0;
      let az = 0;
      for (let k = start[i], end = start[i + 1]; k < end; k++) {
        const j = list[k];
        let dx = xi - x[j];
        let dy = yi - y[j];
        let dz = zi - z[j];
        if (dx > half) dx -= box;
        else if (dx < -half) dx += box;
        if (dy > half) dy -= box;
        else if (dy < -half) dy += box;
        if (dz > half) dz -= box;
        else if (dz < -half) dz += box;
        const r2 = dx * dx + dy * dy + dz * dz;
        if (r2 >= cut2) continue;
        const i2 = 1 / r2;
        const i6 = i2 * i2 * i2;
        potential += 4 * i6 * (i6 - 1) - SHIFT;
        const w = 24 * i6 * (2 * i6 - 1);
        virial += w;
        const f = w * i2;
        ax += f * dx;
        ay += f * dy;
        az += f * dz;
        fx[j] -= f * dx;
        fy[j] -= f * dy;
        fz[j] -= f * dz;
      }
      fx[i] += ax;
      fy[i] += ay;
      fz[i] += az;
    }
    this.potential = potential;
    this.virial = virial;
  }

  /** One step of velocity Verlet. */
  step(dt) {
    const { x, y, z, vx, vy, vz, fx, fy, fz, box, count, neighbours } = this;
    const h = dt / 2;
    for (let i = 0; i < count; i++) {
      vx[i] += h * fx[i];
      vy[i] += h * fy[i];
      vz[i] += h * fz[i];
      x[i] += dt * vx[i];
      y[i] += dt * vy[i];
      z[i] += dt * vz[i];
    }
    if (neighbours.stale(x, y, z)) {
      for (const c of [x, y, z]) for (let i = 0; i < count; i++) c[i] -= Math.floor(c[i] / box) * box;
      neighbours.build(x, y, z);
    }
    this.forces();
    for (let i = 0; i < count; i++) {
      vx[i] += h * fx[i];
      vy[i] += h * fy[i];
      vz[i] += h * fz[i];
    }
  }
}
