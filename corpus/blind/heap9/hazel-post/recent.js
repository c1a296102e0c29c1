// Keeps the entries used last.
export class RecentMap {
  constructor(limit) {
    this.limit = limit;
    this.entries = new Map();
  }

  get size() {
    return this.entries.size;
  }

  get(key) {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key, value) {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.limit) this.entries.delete(this.entries.keys().next().value);
  }
}
