'use strict';

const { CITIES, LINES } = require('./generate');

const WEEKS = 52;

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function quantile(sorted, q) {
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
}

function sortedAmounts(sales) {
  const amounts = new Float64Array(sales.length);
  for (let i = 0; i < sales.length; i++) amounts[i] = sales[i].cents;
  return amounts.sort();
}

function spread(sorted) {
  let sum = 0;
  for (const v of sorted) sum += v;
  const mean = sum / sorted.length;
  let squares = 0;
  for (const v of sorted) squares += (v - mean) ** 2;
  return {
    count: sorted.length,
    mean,
    deviation: Math.sqrt(squares / sorted.length),
    low: quantile(sorted, 0.05),
    quarter: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    threeQuarters: quantile(sorted, 0.75),
    high: quantile(sorted, 0.95),
  };
}

function digest(sales) {
  const groups = groupBy(sales, (s) => (s.city * LINES.length + s.line) * WEEKS + Math.floor(s.day / 7));
  const rows = [];
  for (const group of groups.values()) {
    const { city, line, day } = group[0];
    rows.push({ city: CITIES[city], line: LINES[line], week: Math.floor(day / 7), ...spread(sortedAmounts(group)) });
  }
  return rows.sort((a, b) => a.week - b.week || b.median - a.median);
}

module.exports = { digest };
