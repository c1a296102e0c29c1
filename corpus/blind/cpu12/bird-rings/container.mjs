/** A little container: `value` as it is, `single` made once, `each` made for whoever asks. */
export class Container {
  #makers = new Map();
  #made = new Map();

  value(name, v) {
    this.#made.set(name, v);
    return this;
  }

  single(name, make) {
    this.#makers.set(name, { make, keep: true });
    return this;
  }

  each(name, make) {
    this.#makers.set(name, { make, keep: false });
    return this;
  }

  get(name) {
    if (this.#made.has(name)) return this.#made.get(name);
    const entry = this.#makers.get(name);
    if (!entry) throw new Error(`nobody makes ${String(name)}`);
    const made = entry.make(this.services);
    if (entry.keep) this.#made.set(name, made);
    return made;
  }

  get services() {
    return new Proxy(this, { get: (container, name) => container.get(name) });
  }
}
