export class Ring {
  #slots;
  #next = 0;
  #seen = 0;

  constructor(size) {
    this.#slots = new Array(size).fill(null);
  }

  push(value) {
    this.#slots[this.#next] = value;
    this.#next = (this.#next + 1) % this.#slots.length;
    this.#seen += 1;
  }

  get seen() {
    return this.#seen;
  }

  *[Symbol.iterator]() {
    for (let i = 0; i < this.#slots.length; i += 1) {
      const value = this.#slots[(this.#next + i) % this.#slots.length];
      if (value !== null) yield value;
    }
  }
}
