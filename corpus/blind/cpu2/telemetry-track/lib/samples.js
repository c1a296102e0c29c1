export class Samples {
  #state;

  constructor(seed) {
    this.#state = seed;
  }

  #next() {
    this.#state = (Math.imul(this.#state, 1597334677) + 12345) >>> 0;
    return this.#state / 4294967296;
  }

  block(size) {
    const raw = new Float32Array(size * 3);
    for (let i = 0; i < raw.length; i++) raw[i] = this.#next() - 0.5;
    return raw;
  }
}
