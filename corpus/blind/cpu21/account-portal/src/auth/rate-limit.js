'use strict';

const { tooMany } = require('../errors');

class TokenBuckets {
  constructor({ capacity, perSecond }, clock) {
    this.capacity = capacity;
    this.perMs = perSecond / 1000;
    this.clock = clock;
    this.buckets = new Map();
  }

  take(id, cost = 1) {
    const now = this.clock();
    let b = this.buckets.get(id);
    if (!b) this.buckets.set(id, (b = { level: this.capacity, at: now }));
    b.level = Math.min(this.capacity, b.level + (now - b.at) * this.perMs);
    b.at = now;
    if (b.level < cost) throw tooMany();
    b.level -= cost;
  }
}

module.exports = { TokenBuckets };
