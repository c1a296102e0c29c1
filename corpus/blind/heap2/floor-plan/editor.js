'use strict';

class Editor {
  #past = [];
  #future = [];

  constructor(plan) {
    this.plan = plan;
  }

  commit(change) {
    this.#past.push(structuredClone(this.plan));
    this.#future.length = 0;
    change(this.plan);
  }

  undo() {
    const previous = this.#past.pop();
    if (!previous) return false;
    this.#future.push(this.plan);
    this.plan = previous;
    return true;
  }

  redo() {
    const next = this.#future.pop();
    if (!next) return false;
    this.#past.push(this.plan);
    this.plan = next;
    return true;
  }
}

module.exports = { Editor };
