export class History {
  #past = [];
  #limit;

  constructor(limit) {
    this.#limit = limit;
  }

  push(state) {
    this.#past.push(state);
    if (this.#past.length > this.#limit) this.#past.splice(0, this.#past.length - this.#limit);
  }

  pop() {
    return this.#past.pop();
  }

  get depth() {
    return this.#past.length;
  }
}
