export class Tray {
  #orders = [];
  #head = 0;
  accepted = 0;

  put(order) {
    this.#orders.push(order);
    this.accepted += 1;
  }

  next() {
    if (this.#head === this.#orders.length) return undefined;
    const order = this.#orders[this.#head];
    this.#orders[this.#head] = undefined;
    this.#head += 1;
    if (this.#head >= 64) {
      this.#orders.splice(0, this.#head);
      this.#head = 0;
    }
    return order;
  }

  get waiting() {
    return this.#orders.length - this.#head;
  }
}
