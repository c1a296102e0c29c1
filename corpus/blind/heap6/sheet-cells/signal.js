export class Signal {
  #value;
  #dependents = new Set();

  constructor(value) { this.#value = value; }

  get value() { return this.#value; }

  set(value) {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const dependent of this.#dependents) dependent.invalidate();
  }

  attach(dependent) {
    this.#dependents.add(dependent);
    return () => this.#dependents.delete(dependent);
  }
}

export class Derived {
  #compute;
  #sources;
  #stale = true;
  #cached = null;
  #detachers;

  constructor(sources, compute) {
    this.#sources = sources;
    this.#compute = compute;
    this.#detachers = sources.map((source) => source.attach(this));
  }

  invalidate() { this.#stale = true; }

  get value() {
    if (this.#stale) {
      this.#cached = this.#compute(...this.#sources.map((s) => s.value));
      this.#stale = false;
    }
    return this.#cached;
  }

  dispose() {
    for (const detach of this.#detachers) detach();
  }
}
