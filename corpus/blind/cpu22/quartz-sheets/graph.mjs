/** Who reads whom: edges run from a cell to the cells whose formulas mention it. */
export class DependencyGraph {
  #readers = new Map();
  #reads = new Map();
  #order = null;

  link(key, precedents) {
    for (const p of this.#reads.get(key) ?? []) this.#readers.get(p)?.delete(key);
    this.#reads.set(key, precedents);
    for (const p of precedents) {
      let set = this.#readers.get(p);
      if (!set) this.#readers.set(p, (set = new Set()));
      set.add(key);
    }
    this.#order = null;
  }

  readersOf(key) {
    return this.#readers.get(key) ?? [];
  }

  /** Formula cells, every one after those it reads. */
  order() {
    if (this.#order) return this.#order;
    const done = new Set();
    const order = [];
    const open = new Set();
    const visit = (key) => {
      if (done.has(key)) return;
      if (open.has(key)) throw new Error(`circular reference at ${key}`);
      open.add(key);
      for (const p of this.#reads.get(key) ?? []) if (this.#reads.has(p)) visit(p);
      open.delete(key);
      done.add(key);
      order.push(key);
    };
    for (const key of this.#reads.keys()) visit(key);
    return (this.#order = order);
  }
}
