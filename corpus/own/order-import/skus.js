/** Every sku that occurs in the orders, in the order of its first occurrence. */
export function uniqueSkus(orders) {
  const seen = [];
  for (const order of orders) {
    for (const line of order.lines) {
      if (line.quantity > 0 && !seen.includes(line.sku)) {
        seen.push(line.sku);
      }
    }
  }
  return seen;
}
