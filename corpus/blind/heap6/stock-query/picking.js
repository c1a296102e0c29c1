import { articles, suppliers } from './warehouse.js';

export function firstInAisle(aisle, wanted) {
  const found = [];
  const rows = articles.scan((row) => row.aisle === aisle && row.quantity > 0);
  while (found.length < wanted) {
    const { value, done } = rows.next();
    if (done) break;
    found.push(value.sku);
  }
  return found;
}

export function lowStock(threshold) {
  let terms = 0;
  for (const row of articles.scan((r) => r.quantity < threshold)) terms += suppliers.get(row.supplier).terms;
  return terms;
}
