'use strict';

class Quote {
  constructor(sku, customer, net, currency) {
    this.sku = sku;
    this.customer = customer;
    this.net = net;
    this.currency = currency;
    this.label = `${net.toFixed(2)} ${currency} (${sku} for ${customer})`;
    this.tiers = [net, net * 0.97, net * 0.94];
  }
}

class Product {
  constructor(sku, list, cost) {
    this.sku = sku;
    this.list = list;
    this.cost = cost;
    this._quotes = null;
  }

  quote(customer) {
    this._quotes ??= new Map();
    let quote = this._quotes.get(customer.id);
    if (!quote) {
      const net = Math.max(this.cost * 1.08, this.list * (1 - customer.discount));
      quote = new Quote(this.sku, customer.id, net, customer.currency);
      this._quotes.set(customer.id, quote);
    }
    return quote;
  }
}

module.exports = { Product, Quote };
