export class FloorPlan {
  #catalogue;
  #placed = new Map();
  #serial = 0;

  constructor(catalogue) {
    this.#catalogue = catalogue;
  }

  get pieces() {
    return this.#placed.size;
  }

  place(kind, x, y) {
    const item = this.#catalogue[kind % this.#catalogue.length];
    this.#placed.set(`piece-${this.#serial++}`, { item, x, y, turned: 0 });
    if (this.#placed.size > 250) this.#placed.delete(this.#placed.keys().next().value);
  }

  shift(dx) {
    for (const [id, piece] of this.#placed) {
      if (piece.x % 5 === 0) this.#placed.set(id, { ...piece, x: piece.x + dx });
    }
  }

  capture() {
    return new Map(this.#placed);
  }

  restore(placed) {
    this.#placed = new Map(placed);
  }
}
