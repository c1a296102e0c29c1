/** Undo history of the network simulator: the dispatcher can step back up to `depth` moments. */
export class History {
  #moments = [];
  #head = 0;
  #depth;

  constructor(depth) { this.#depth = depth; }

  keep(moment) {
    this.#moments[this.#head] = moment;
    this.#head = (this.#head + 1) % this.#depth;
  }

  back(n = 1) { return this.#moments.at((this.#head - n) % this.#depth); }

  get length() { return this.#moments.length; }
}
