import _ from 'lodash';

export class History {
  #limit;
  #entries = [];

  constructor(limit) {
    this.#limit = limit;
  }

  get depth() {
    return this.#entries.length;
  }

  push(state) {
    this.#entries.push(_.cloneDeep(state));
    if (this.#entries.length > this.#limit) this.#entries.shift();
  }

  pop() {
    return this.#entries.pop();
  }
}
