'use strict';

class Cart {
  constructor(prices, audit) {
    this.prices = prices;
    this.audit = audit;
    this.lines = [];
  }

  add(sku, quantity) {
    const price = this.prices.lookup(sku);
    this.lines.push({ sku, quantity, price });
    this.audit.record('add', sku);
  }

  total() {
    return this.lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
  }
}

module.exports = { Cart };
