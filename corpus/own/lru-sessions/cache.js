'use strict';

class SessionCache {
  constructor(limit) {
    this.limit = limit;
    this.store = {};
    this.evicted = 0;
  }

  get(id) {
    return this.store[id];
  }

  put(id, session) {
    while (Object.keys(this.store).length >= this.limit) {
      this.evict();
    }
    this.store[id] = session;
  }

  evict() {
    for (const id in this.store) {
      delete this.store[id];
      this.evicted++;
      return;
    }
  }
}

module.exports = { SessionCache };
