/** In-memory store of records with an `id`; the base of everything the planner keeps. */
export class Repository {
  #records = new Map();

  get size() {
    return this.#records.size;
  }

  put(record) {
    this.#records.set(record.id, record);
    return record;
  }

  get(id) {
    return this.#records.get(id);
  }

  all() {
    return this.#records.values();
  }

  holds(condition) {
    for (const record of this.#records.values()) if (condition(record)) return true;
    return false;
  }

  count(condition) {
    let n = 0;
    for (const record of this.#records.values()) if (condition(record)) n++;
    return n;
  }
}
