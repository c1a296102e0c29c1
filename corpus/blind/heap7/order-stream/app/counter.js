import { bus } from './bus.js';

export class Counter {
  #seed;

  constructor(menu, seed) {
    this.menu = menu;
    this.#seed = seed;
    this.taken = 0;
    this.handedOver = 0;
    this.takings = new Map();
  }

  take() {
    this.#seed = (Math.imul(this.#seed, 134775813) + 1) >>> 0;
    this.taken += 1;
    const order = { number: this.taken, dish: this.menu[(this.#seed >>> 10) % this.menu.length], name: `guest ${this.#seed % 97}` };
    const topic = `order:${order.number}:ready`;
    const handOver = (ready) => {
      bus.off(topic, handOver);
      this.handedOver += 1;
      this.takings.set(ready.dish.code, (this.takings.get(ready.dish.code) ?? 0) + ready.dish.cents);
    };
    bus.on(topic, handOver);
    return order;
  }
}
