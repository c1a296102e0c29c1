import { Transfer } from './transfer.js';

export class Uploader {
  #signal;
  #parallel;
  #stored = 0;

  constructor({ signal, parallel }) {
    this.#signal = signal;
    this.#parallel = parallel;
  }

  async uploadAll(assets) {
    const before = this.#stored;
    const queue = [...assets];
    const lanes = Array.from({ length: this.#parallel }, async () => {
      while (queue.length > 0) {
        const transfer = new Transfer(queue.shift(), this.#signal);
        this.#stored += await transfer.run();
      }
    });
    await Promise.all(lanes);
    return this.#stored - before;
  }
}
