export function totalsByRegion(orders) {
  const totals = new Map();
  for (const order of orders) totals.set(order.region, (totals.get(order.region) ?? 0) + order.total);
  return totals;
}

export function formatTotals(totals) {
  return [...totals].map(([region, total]) => `${region}: ${total}`).join(', ');
}
