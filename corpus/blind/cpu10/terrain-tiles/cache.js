'use strict';
/** Least recently used tiles go first; a tile being made is shared by all who ask. */
class TileCache {
  constructor(limit) {
    this.limit = limit;
    this.entries = new Map();
    this.hits = 0;
  }

  get(key, make) {
    const known = this.entries.get(key);
    if (known !== undefined) {
      this.hits++;
      this.entries.delete(key);
      this.entries.set(key, known);
      return known;
    }
    const made = make();
    made.catch(() => this.entries.delete(key));
    this.entries.set(key, made);
    if (this.entries.size > this.limit) this.entries.delete(this.entries.keys().next().value);
    return made;
  }
}

module.exports = { TileCache };
