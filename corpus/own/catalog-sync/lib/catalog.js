'use strict';

class Catalog {
  constructor() {
    this.products = [];
    this.dirty = new Set();
  }

  static seed(count) {
    const catalog = new Catalog();
    for (let i = 0; i < count; i++) {
      catalog.add({
        sku: 'SKU-' + String(i).padStart(6, '0'),
        title: `Product ${i}`,
        price: 10 + (i % 90),
        stock: i % 40,
        margin: 1.2 + (i % 7) / 20,
        history: [],
      });
    }
    return catalog;
  }

  add(product) {
    this.products.push(product);
    return product;
  }

  bySku(sku) {
    return this.products.find((p) => p.sku === sku);
  }

  touch(product) {
    this.dirty.add(product.sku);
  }

  get size() {
    return this.products.length;
  }
}

module.exports = Catalog;
