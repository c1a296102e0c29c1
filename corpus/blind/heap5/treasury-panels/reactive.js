let tracking = null;

function follow(source) {
  if (tracking === null || tracking.sources.has(source)) return;
  tracking.sources.add(source);
  source.dependents.add(tracking);
}

class Node {
  sources = new Set();
  dependents = new Set();

  evaluate(fn) {
    const outer = tracking;
    tracking = this;
    try {
      return fn();
    } finally {
      tracking = outer;
    }
  }

  dispose() {
    for (const source of this.sources) source.dependents.delete(this);
    this.sources.clear();
  }
}

export class Signal extends Node {
  constructor(value) {
    super();
    this.value = value;
  }

  get() {
    follow(this);
    return this.value;
  }

  set(value) {
    if (Object.is(value, this.value)) return;
    this.value = value;
    for (const dependent of [...this.dependents]) dependent.invalidate();
  }
}

export class Derived extends Node {
  #fn;
  #stale = true;

  constructor(fn) {
    super();
    this.#fn = fn;
  }

  get() {
    follow(this);
    if (this.#stale) {
      this.value = this.evaluate(this.#fn);
      this.#stale = false;
    }
    return this.value;
  }

  invalidate() {
    if (this.#stale) return;
    this.#stale = true;
    for (const dependent of [...this.dependents]) dependent.invalidate();
  }
}

export class Effect extends Node {
  #fn;

  constructor(fn) {
    super();
    this.#fn = fn;
    this.invalidate();
  }

  invalidate() {
    this.evaluate(this.#fn);
  }
}
