'use strict';
const { EventEmitter } = require('node:events');
const { Chain } = require('./chain');

/** Template for bounded stores: subclasses decide what "too full" means and who has to go. */
class BoundedStore extends EventEmitter {
  constructor({ limit }) {
    super();
    this.limit = limit;
    this.stats = { hits: 0, misses: 0, evictions: 0 };
  }

  get(key) {
    const entry = this.lookup(key);
    if (entry === undefined) {
      this.stats.misses++;
      return undefined;
    }
    this.stats.hits++;
    this.touched(entry);
    return this.unwrap(entry);
  }

  set(key, value) {
    this.insert(key, value);
    while (this.overfull()) {
      const gone = this.evict();
      this.stats.evictions++;
      this.emit('evict', gone.key, gone.value);
    }
    return this;
  }

  fetch(key, make) {
    const known = this.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    this.set(key, fresh);
    return fresh;
  }
}

class RecencyStore extends BoundedStore {
  constructor(options) {
    super(options);
    this.index = new Map();
    this.order = new Chain();
  }

  lookup(key) { return this.index.get(key); }
  unwrap(node) { return node.value.value; }
  touched(node) { this.order.promote(node); }
  overfull() { return this.order.length > this.limit; }

  insert(key, value) {
    const node = this.index.get(key);
    if (node) {
      node.value.value = value;
      this.order.promote(node);
    } else {
      this.index.set(key, this.order.prepend({ key, value }));
    }
  }

  evict() {
    const entry = this.order.detach(this.order.last);
    this.index.delete(entry.key);
    return entry;
  }

  keys() { return Array.from(this.order, (e) => e.key); }
}

module.exports = { BoundedStore, RecencyStore };
