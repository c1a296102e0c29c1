export const emptyTotals = () => ({ gross: 0, vat: 0, categories: new Map(), hours: new Uint32Array(24) });

export function addPurchase(totals, purchase, lookup) {
  totals.hours[new Date(purchase.at * 1000).getUTCHours()]++;
  for (const { product, qty, cents } of purchase.items) {
    const { category, vat } = lookup(product);
    const amount = qty * cents;
    totals.gross += amount;
    totals.vat += Math.round((amount * vat) / (100 + vat));
    totals.categories.set(category, (totals.categories.get(category) ?? 0) + amount);
  }
}

export function median(values) {
  const v = Float64Array.from(values).sort();
  return v.length % 2 ? v[v.length >> 1] : (v[v.length / 2 - 1] + v[v.length / 2]) / 2;
}
