import { bus } from './bus.js';

export class Kitchen {
  #pass = [];

  constructor(menu) {
    this.load = new Map(menu.map((dish) => [dish.code, { dish, seconds: 0, cooked: 0 }]));
  }

  get waiting() {
    return this.#pass.length;
  }

  accept(order) {
    this.#pass.push(order);
  }

  cook() {
    if (this.#pass.length < 8) return;
    for (const order of this.#pass.splice(0, 8)) this.#finish(order);
  }

  clear() {
    for (const order of this.#pass.splice(0)) this.#finish(order);
  }

  #finish(order) {
    const entry = this.load.get(order.dish.code);
    entry.cooked += 1;
    entry.seconds += order.dish.steps.reduce((sum, step) => sum + step.seconds, 0);
    bus.emit(`order:${order.number}:ready`, order);
  }
}
