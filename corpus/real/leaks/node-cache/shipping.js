'use strict';
const NodeCache = require('node-cache');

const cache = new NodeCache();

class Quote {
  constructor(order) {
    this.order = order;
    this.options = [1, 2, 5].map((days) => ({ days, price: order % 40 + days, carrier: `carrier ${days}` }));
  }
}

function quote(order) {
  const key = `quote:${order}:${order % 7}`;
  const known = cache.get(key);
  if (known) return known;
  const made = new Quote(order);
  cache.set(key, made);
  return made;
}

module.exports = { quote, hits: () => cache.getStats().hits };
