const REGIONS = ['north', 'south', 'east', 'west'];

export function loadOrders(count) {
  const orders = [];
  for (let i = 0; i < count; i++) {
    orders.push({
      id: `o-${i}`,
      region: REGIONS[i % 4],
      total: (i * 37) % 911,
      lines: [{ sku: `sku-${(i * 7919) % 19_000}`, quantity: 1 + (i % 3) }, { sku: `sku-${(i * 104_729) % 23_000}`, quantity: 2 }],
    });
  }
  return orders;
}
