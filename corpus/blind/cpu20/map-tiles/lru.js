'use strict';

/** Keeps what was used last within a budget of bytes. A ring of nodes gives the order, a Map finds them. */
class Lru {
  #map = new Map();
  #ring;
  #budget;
  #used = 0;
  hits = 0;
  misses = 0;
  evicted = 0;

  constructor(budget) {
    this.#budget = budget;
    this.#ring = { key: 0, value: null, size: 0, prev: null, next: null };
    this.#ring.prev = this.#ring.next = this.#ring;
  }

  get(key) {
    const node = this.#map.get(key);
    if (node === undefined) {
      this.misses++;
      return undefined;
    }
    this.hits++;
    if (this.#ring.next !== node) {
      node.prev.next = node.next;
      node.next.prev = node.prev;
      this.#front(node);
    }
    return node.value;
  }

  set(key, value, size) {
    const node = { key, value, size, prev: null, next: null };
    this.#map.set(key, node);
    this.#front(node);
    this.#used += size;
    while (this.#used > this.#budget) {
      const last = this.#ring.prev;
      last.prev.next = this.#ring;
      this.#ring.prev = last.prev;
      this.#map.delete(last.key);
      this.#used -= last.size;
      this.evicted++;
    }
  }

  #front(node) {
    const first = this.#ring.next;
    node.prev = this.#ring;
    node.next = first;
    first.prev = node;
    this.#ring.next = node;
  }

  get size() {
    return this.#map.size;
  }
}

module.exports = { Lru };
