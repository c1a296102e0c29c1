'use strict';

/** Small container: names to factories, each made once, dependencies by parameter object. */
class Container {
  #factories = new Map();
  #made = new Map();

  provide(name, factory) {
    this.#factories.set(name, factory);
    return this;
  }

  get(name) {
    if (this.#made.has(name)) return this.#made.get(name);
    const factory = this.#factories.get(name);
    if (!factory) throw new Error(`nothing provides ${name}`);
    const made = factory(new Proxy({}, { get: (_, dependency) => this.get(dependency) }));
    this.#made.set(name, made);
    return made;
  }
}

module.exports = { Container };
