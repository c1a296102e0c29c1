export class IncidentRing {
  #slots;
  #written = 0;

  constructor(capacity) {
    this.#slots = new Array(capacity).fill(null);
  }

  push(incident) {
    this.#slots[this.#written % this.#slots.length] = incident;
    this.#written += 1;
  }

  newest() {
    return this.#slots[(this.#written - 1) % this.#slots.length];
  }

  *[Symbol.iterator]() {
    const size = Math.min(this.#written, this.#slots.length);
    for (let i = this.#written - size; i < this.#written; i++) yield this.#slots[i % this.#slots.length];
  }
}
