export function makeOrders(catalogue, count) {
  const orders = [];
  for (let i = 0; i < count; i++) {
    const lines = [];
    for (let k = 0; k < 1 + (i % 4); k++) {
      const product = catalogue[(i * 17 + k * 101) % catalogue.length];
      lines.push({ sku: product.sku, quantity: 1 + ((i + k) % 12) });
    }
    orders.push({ id: i, customer: `customer-${i % 211}`, lines });
  }
  return orders;
}
