import { priceOf } from './catalogue.js';

/** What was ordered: distinct products, the turnover, the best customer. */
export function summarise(orders, catalogue) {
  const skus = uniqueSkus(orders);
  const bySku = new Map(catalogue.map((product) => [product.sku, product]));
  let turnover = 0;
  const byCustomer = new Map();
  for (const order of orders) {
    let sum = 0;
    for (const line of order.lines) sum += priceOf(bySku.get(line.sku), line.quantity);
    turnover += sum;
    byCustomer.set(order.customer, (byCustomer.get(order.customer) ?? 0) + sum);
  }
  const best = [...byCustomer].sort((a, b) => b[1] - a[1])[0];
  return { products: skus.length, turnover, best };
}

export function uniqueSkus(orders) {
  const seen = [];
  for (const order of orders) {
    for (const line of order.lines) {
      if (!seen.includes(line.sku)) {
        seen.push(line.sku);
      }
    }
  }
  return seen;
}
