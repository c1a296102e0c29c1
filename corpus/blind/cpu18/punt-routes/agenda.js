'use strict';

/** Mixin: anything with `entries` gets the usual reading helpers. */
const Readable = (Base) => class extends Base {
  get size() { return this.entries.length; }
  get empty() { return this.entries.length === 0; }
  peek() { return this.entries[this.entries.length - 1]; }
};

class Plain {
  constructor() { this.entries = []; }
}

class Agenda extends Readable(Plain) {
  constructor(order) {
    super();
    this.order = order;
  }

  schedule(item) {
    this.entries.push(item);
    this.settle();
    return this;
  }

  settle() {
    this.entries.sort(this.order);
  }

  take() {
    return this.entries.pop();
  }

  drop(predicate) {
    this.entries = this.entries.filter((e) => !predicate(e));
    return this;
  }
}

module.exports = { Agenda, Readable };
