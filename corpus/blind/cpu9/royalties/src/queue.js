import { precedence } from './order.js';

/** Claims wait here until there is money for them: senior claims come first. */
export class ClaimQueue {
  #waiting = [];
  #order;

  constructor(order = precedence) { this.#order = order; }

  submit(...claims) {
    this.#waiting.push(...claims);
    return this.#settle();
  }

  get next() { return this.#waiting.at(-1); }

  pay() { return this.#waiting.pop(); }

  adjust(claim, outstanding) {
    claim.outstanding = outstanding;
    return this.#settle();
  }

  *[Symbol.iterator]() {
    for (let i = this.#waiting.length - 1; i >= 0; i--) yield this.#waiting[i];
  }

  get length() { return this.#waiting.length; }

  #settle() {
    this.#waiting.sort(this.#order);
    return this;
  }
}
