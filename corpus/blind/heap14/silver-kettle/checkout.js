'use strict';
const CircuitBreaker = require('opossum');
const { CARRIERS, quote } = require('./carriers.js');

const LIMITS = {
  timeout: 2000,
  errorThresholdPercentage: 50,
  resetTimeout: 10000,
  rollingCountTimeout: 10000,
  rollingCountBuckets: 10,
  volumeThreshold: 20,
};

class Checkout {
  constructor(goods, rand) {
    this.goods = goods;
    this.rand = rand;
    this.stats = { orders: 0, quotes: 0, failed: 0, revenue: 0 };
  }

  parcelOf(order) {
    let grams = 0;
    const lines = order.lines.map(({ sku, count }) => {
      const item = this.goods.get(sku);
      grams += item.grams * count;
      return { sku, count, title: item.title, amount: item.price.net * count * (1 + item.price.vat) };
    });
    return { order: order.id, postcode: order.postcode, grams, lines, label: `${order.name}, ${order.street}, ${order.postcode}` };
  }

  async ship(order) {
    const parcel = this.parcelOf(order);
    const breaker = new CircuitBreaker((carrier) => quote(carrier, parcel, this.rand), LIMITS);
    breaker.fallback((carrier) => ({ carrier, price: 9.9, days: 7 }));
    const offers = [];
    for (const carrier of CARRIERS) {
      const offer = await breaker.fire(carrier);
      this.stats.quotes++;
      if (offer.days === 7) this.stats.failed++;
      offers.push(offer);
    }
    offers.sort((a, b) => a.price - b.price);
    this.stats.orders++;
    this.stats.revenue += parcel.lines.reduce((sum, line) => sum + line.amount, 0) + offers[0].price;
    return offers[0];
  }
}

function makeOrder(number, goods, rand) {
  const lines = [];
  const count = 8 + rand.below(6);
  for (let i = 0; i < count; i++) lines.push({ sku: `SKU-${rand.below(goods.size)}`, count: 1 + rand.below(3) });
  return {
    id: `order-${number}`,
    name: `Customer ${rand.below(1e6)}`,
    street: `${rand.below(200)} ${['High', 'Mill', 'Church', 'Station'][rand.below(4)]} Street`,
    postcode: 10000 + rand.below(80000),
    lines,
  };
}

module.exports = { Checkout, makeOrder };
