export class Transport {
  #s;

  constructor(seed) {
    this.#s = seed;
  }

  async post(url, body) {
    this.#s = (this.#s * 16807) % 2147483647;
    await null;
    const roll = this.#s % 100;
    if (roll < 78) return 200;
    if (roll < 90) return 503;
    if (roll < 97) return 429;
    throw new TypeError(`socket hang up: ${url} after ${body.length} bytes`);
  }
}
