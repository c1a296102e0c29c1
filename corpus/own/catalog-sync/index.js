'use strict';
const { SUPPLIERS, fakeDrop, parseFeed } = require('./lib/feed');
const Catalog = require('./lib/catalog');
const reconcile = require('./lib/reconcile');

const catalog = Catalog.seed(12000);
SUPPLIERS.forEach((supplier, i) => {
  const rows = parseFeed(fakeDrop(supplier, 9000, 77 + i));
  const stats = reconcile(catalog, rows, supplier);
  console.log(JSON.stringify(stats));
});
console.log(`catalog has ${catalog.size} products, ${catalog.dirty.size} to publish`);
