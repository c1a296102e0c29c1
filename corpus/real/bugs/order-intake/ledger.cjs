'use strict';

class Ledger {
  constructor() {
    this.towns = new Map();
    this.skus = new Map();
  }

  post(partner, order) {
    const amount = order.quantity * order.cents;
    const key = `${partner}/${order.town}`;
    const row = this.towns.get(key) ?? { orders: 0, cents: 0, largest: 0 };
    row.orders++;
    row.cents += amount;
    row.largest = Math.max(row.largest, amount);
    this.towns.set(key, row);
    this.skus.set(order.sku, (this.skus.get(order.sku) ?? 0) + order.quantity);
  }

  *report() {
    for (const key of [...this.towns.keys()].sort()) {
      const row = this.towns.get(key);
      yield `${key.padEnd(16)} ${String(row.orders).padStart(6)} ${(row.cents / 100).toFixed(2).padStart(14)} ${(row.largest / 100).toFixed(2).padStart(10)}`;
    }
    const best = [...this.skus].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 5);
    yield 'best ' + best.map(([sku, n]) => `${sku}x${n}`).join(' ');
  }
}

module.exports = { Ledger };
