const trap = {
  get(target, key) {
    if (typeof key === 'string' && key.startsWith('by')) return target.index(key.slice(2).toLowerCase());
    const value = Reflect.get(target, key, target);
    return typeof value === 'function' ? value.bind(target) : value;
  },
};

/** Holdings of one work. `ledger.byParty`, `ledger.byTerritory` read like properties. */
export class Ledger {
  #rows = [];
  #indexes = new Map();

  static open(work) { return new Proxy(new Ledger(work), trap); }
  constructor(work) { this.work = work; }

  index(field) {
    if (!this.#indexes.has(field)) this.#indexes.set(field, Map.groupBy(this.#rows, (r) => r[field]));
    return this.#indexes.get(field);
  }

  record(row) {
    this.#rows.push(row);
    this.#indexes.clear();
    return this;
  }

  get rows() { return this.#rows; }
}
