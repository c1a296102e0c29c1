'use strict';
class Container {
  #makers = new Map();
  #made = new Map();
  provide(name, maker) { this.#makers.set(name, maker); return this; }
  get(name) {
    if (!this.#made.has(name)) {
      const self = this;
      const deps = new Proxy({}, { get: (_, key) => self.get(key) });
      this.#made.set(name, this.#makers.get(name)(deps));
    }
    return this.#made.get(name);
  }
}
module.exports = { Container };
