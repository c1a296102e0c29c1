const PRICE = { rye: 0.21, oats: 0.24, beet: 0.04, flax: 0.55, hops: 3.1, pear: 0.6 };

function payouts(list) {
  const byGrower = new Map();
  for (const d of list) {
    const dry = Math.max(0, (d.moisture - 14) * 0.012);
    const value = d.kilos * PRICE[d.crop] * (1 - dry) * (d.organic ? 1.18 : 1);
    const row = byGrower.get(d.grower) || { grower: d.grower, value: 0, trips: 0 };
    row.value += value;
    row.trips++;
    byGrower.set(d.grower, row);
  }
  return [...byGrower.values()].sort((a, b) => b.value - a.value || (a.grower < b.grower ? -1 : 1));
}

function gini(rows) {
  const values = rows.map((r) => r.value).sort((a, b) => a - b);
  const total = values.reduce((a, b) => a + b, 0);
  const weighted = values.reduce((sum, v, i) => sum + v * (i + 1), 0);
  return (2 * weighted) / (values.length * total) - (values.length + 1) / values.length;
}

module.exports = { payouts, gini };
