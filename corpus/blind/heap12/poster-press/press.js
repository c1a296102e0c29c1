import { setImmediate as turn } from 'node:timers/promises';

/** First in, first out; space is given back in steps. */
export class Tray {
  #items = [];
  #head = 0;

  put(item) {
    this.#items.push(item);
  }

  take() {
    if (this.#head === this.#items.length) return undefined;
    const item = this.#items[this.#head];
    this.#items[this.#head++] = undefined;
    if (this.#head > 256 && this.#head * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }

  get length() {
    return this.#items.length - this.#head;
  }
}

export class Press {
  constructor(tray) {
    this.tray = tray;
    this.printed = 0;
    this.last = 0;
    this.ink = 0;
  }

  /** prints as many sheets as the shift allows */
  async shift(sheets) {
    for (let i = 0; i < sheets; i++) {
      const order = this.tray.take();
      if (order === undefined) return i;
      if (order.id !== this.last + 1) throw new Error(`order ${order.id} after ${this.last}`);
      this.last = order.id;
      this.ink += order.area * (1 + order.layers.length / 10);
      order.customer.balance += (order.area * (100 - order.customer.discount)) / 10000;
      this.printed++;
      if (i % 40 === 0) await turn();
    }
    return sheets;
  }
}
