import { Chain } from './chain.js';

export class Outbox {
  #chain = new Chain();
  #highWater;
  refused = 0;

  constructor({ highWater }) {
    this.#highWater = highWater;
  }

  offer(frame) {
    if (this.#chain.size >= this.#highWater) {
      this.refused++;
      return false;
    }
    this.#chain.append(frame);
    return true;
  }

  *drain() {
    for (let frame = this.#chain.take(); frame !== undefined; frame = this.#chain.take()) yield frame;
  }
}
