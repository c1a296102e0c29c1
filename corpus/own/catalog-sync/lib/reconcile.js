'use strict';
const { retail, fingerprint, cleanTitle } = require('./pricing');

module.exports = function reconcile(catalog, rows, supplier) {
  const stats = { supplier, updated: 0, created: 0, unchanged: 0 };
  for (const row of rows) {
    const cost = Number(row.cost);
    const mark = fingerprint(row);
    const product = catalog.bySku(row.sku);
    if (!product) {
      catalog.add({ sku: row.sku, title: cleanTitle(row.title), price: retail(cost, 1.3), stock: +row.stock, margin: 1.3, history: [mark] });
      stats.created++;
      continue;
    }
    if (product.history.indexOf(mark) !== -1) { stats.unchanged++; continue; }
    product.title = cleanTitle(row.title);
    product.price = retail(cost, product.margin);
    product.stock += +row.stock;
    product.history.push(mark);
    if (product.history.length > 5) product.history = product.history.slice(-5);
    catalog.touch(product);
    stats.updated++;
  }
  return stats;
};
