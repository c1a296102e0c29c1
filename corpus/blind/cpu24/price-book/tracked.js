export class Tracked {
  #records = new Map();
  #before = new Map();

  put(key, record) {
    this.#records.set(key, record);
  }

  get(key) {
    return this.#records.get(key);
  }

  get size() {
    return this.#records.size;
  }

  begin() {
    this.#before.clear();
    for (const [key, record] of this.#records) this.#before.set(key, this.snapshot(record));
  }

  /** Paths whose values are not what they were at the last begin(). */
  changes(key) {
    const before = this.#before.get(key);
    const after = this.#records.get(key);
    if (before === undefined) return ['*'];
    const paths = [];
    for (const field of Object.keys(after)) {
      if (!this.same(before[field], after[field])) paths.push(field);
    }
    return paths;
  }

  snapshot(value) {
    return JSON.parse(JSON.stringify(value));
  }

  same(a, b) {
    return JSON.stringify(a) === JSON.stringify(b);
  }
}
