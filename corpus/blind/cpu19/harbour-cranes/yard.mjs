const ROWS = 40;
const BAYS = 60;
const TIERS = 5;

export class Yard {
  #heights = new Uint8Array(ROWS * BAYS);
  #weights = new Float32Array(ROWS * BAYS * TIERS);
  stored = 0;

  /** Picks the cheapest stack for a box: short way, no heavy box on a light one. */
  place(weight, gateRow) {
    let best = -1;
    let cost = Infinity;
    for (let r = 0; r < ROWS; r++) {
      for (let b = 0; b < BAYS; b++) {
        const cell = r * BAYS + b;
        const h = this.#heights[cell];
        if (h === TIERS) continue;
        const below = h === 0 ? Infinity : this.#weights[cell * TIERS + h - 1];
        const c = Math.abs(r - gateRow) * 1.8 + b * 0.4 + h * 2 + (weight > below ? 40 : 0);
        if (c < cost) {
          cost = c;
          best = cell;
        }
      }
    }
    if (best < 0) return null;
    this.#weights[best * TIERS + this.#heights[best]++] = weight;
    this.stored++;
    return { cell: best, cost };
  }

  take(cell) {
    if (this.#heights[cell] === 0) return 0;
    this.stored--;
    return this.#weights[cell * TIERS + --this.#heights[cell]];
  }
}
