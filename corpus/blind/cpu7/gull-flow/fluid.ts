import { Grid } from './grid.ts';
import { Kernel } from './kernel.ts';

const STIFFNESS = 900;
const REST = 1.1;
const VISCOSITY = 0.04;

export class Fluid {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly #us: Float64Array;
  readonly #vs: Float64Array;
  readonly #density: Float64Array;
  readonly #near: Int32Array;
  readonly #grid: Grid;
  readonly #kernel: Kernel;
  readonly #width: number;
  readonly #height: number;

  constructor(count: number, width: number, height: number, random: () => number) {
    this.#width = width;
    this.#height = height;
    this.#kernel = new Kernel(1.4);
    this.xs = Float64Array.from({ length: count }, (_, i) => 0.5 + (i % 40) * 0.7 + 0.1 * random());
    this.ys = Float64Array.from({ length: count }, (_, i) => 0.5 + Math.floor(i / 40) * 0.7 + 0.1 * random());
    this.#us = new Float64Array(count);
    this.#vs = new Float64Array(count);
    this.#density = new Float64Array(count);
    this.#near = new Int32Array(count);
    this.#grid = new Grid(width, height, this.#kernel.reach, count);
  }

  step(dt: number): void {
    this.#grid.rebuild(this.xs, this.ys);
    this.#densities();
    this.#forces(dt);
    this.#drift(dt);
  }

  get energy(): number {
    return this.#us.reduce((sum, u, i) => sum + 0.5 * (u * u + this.#vs[i] ** 2), 0);
  }

  depths(columns: number): number[] {
    const depth = new Array<number>(columns).fill(0);
    this.xs.forEach((x, i) => {
      const c = Math.min(columns - 1, Math.floor((x / this.#width) * columns));
      depth[c] = Math.max(depth[c], this.ys[i]);
    });
    return depth;
  }

  #densities(): void {
    const { xs, ys } = this;
    const near = this.#near;
    for (let i = 0; i < xs.length; i++) {
      let sum = 0;
      const n = this.#grid.around(xs[i], ys[i], near);
      for (let k = 0; k < n; k++) {
        const j = near[k];
        const dx = xs[i] - xs[j];
        const dy = ys[i] - ys[j];
        sum += this.#kernel.weight(dx * dx + dy * dy);
      }
      this.#density[i] = sum;
    }
  }

  #forces(dt: number): void {
    const { xs, ys } = this;
    const near = this.#near;
    for (let i = 0; i < xs.length; i++) {
      let fx = 0;
      let fy = -9.81;
      const pi = STIFFNESS * Math.max(0, this.#density[i] - REST);
      const n = this.#grid.around(xs[i], ys[i], near);
      for (let k = 0; k < n; k++) {
        const j = near[k];
        if (i === j) continue;
        const dx = xs[i] - xs[j];
        const dy = ys[i] - ys[j];
        const distance = Math.sqrt(dx * dx + dy * dy) || 1e-6;
        const slope = this.#kernel.slope(distance);
        if (slope === 0) continue;
        const pj = STIFFNESS * Math.max(0, this.#density[j] - REST);
        const push = (-(pi + pj) * slope) / (2 * this.#density[i] * this.#density[j]) / 60;
        fx += (push * dx) / distance + VISCOSITY * (this.#us[j] - this.#us[i]);
        fy += (push * dy) / distance + VISCOSITY * (this.#vs[j] - this.#vs[i]);
      }
      this.#us[i] += dt * fx;
      this.#vs[i] += dt * fy;
    }
  }

  #drift(dt: number): void {
    for (let i = 0; i < this.xs.length; i++) {
      this.xs[i] += dt * this.#us[i];
      this.ys[i] += dt * this.#vs[i];
      if (this.xs[i] < 0 || this.xs[i] > this.#width) {
        this.xs[i] = Math.min(this.#width, Math.max(0, this.xs[i]));
        this.#us[i] *= -0.4;
      }
      if (this.ys[i] < 0 || this.ys[i] > this.#height) {
        this.ys[i] = Math.min(this.#height, Math.max(0, this.ys[i]));
        this.#vs[i] *= -0.4;
      }
    }
  }
}
