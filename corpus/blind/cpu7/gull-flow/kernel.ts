/** Poly6 and spiky kernels of smoothed particle hydrodynamics, in two dimensions. */
export class Kernel {
  readonly reach: number;
  readonly #poly: number;
  readonly #spiky: number;

  constructor(reach: number) {
    this.reach = reach;
    this.#poly = 4 / (Math.PI * reach ** 8);
    this.#spiky = -30 / (Math.PI * reach ** 5);
  }

  weight(squared: number): number {
    const d = this.reach * this.reach - squared;
    return d <= 0 ? 0 : this.#poly * d * d * d;
  }

  slope(distance: number): number {
    const d = this.reach - distance;
    return d <= 0 ? 0 : this.#spiky * d * d;
  }
}
