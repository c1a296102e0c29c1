'use strict';

// hourly report of a station; the list is ordered so that readers see the worst hour first
function hourly(readings) {
  const hours = new Map();
  for (const r of readings) {
    const key = Math.floor(r.at / 3600);
    if (!hours.has(key)) hours.set(key, []);
    hours.get(key).push(r);
  }
  return [...hours]
    .map(([key, list]) => ({
      key,
      significant: significantHeight(list),
      period: list.reduce((sum, r) => sum + r.period, 0) / list.length,
      battery: Math.min(...list.map((r) => r.battery)),
    }))
    .sort((a, b) => b.significant - a.significant);
}

// mean of the highest third, as the meteorological office defines it
function significantHeight(list) {
  const heights = list.map((r) => r.height).sort((a, b) => b - a);
  const third = heights.slice(0, Math.max(1, Math.floor(heights.length / 3)));
  return third.reduce((a, b) => a + b, 0) / third.length;
}

function render(rows) {
  let text = '';
  for (const row of rows) {
    text += new Date(row.key * 3600000).toISOString().slice(0, 13).replace('T', ' ') + 'h  ';
    text += `Hs ${row.significant.toFixed(2)} m  T ${row.period.toFixed(1)} s  ${row.battery.toFixed(2)} V\n`;
  }
  return text;
}

module.exports = { hourly, render };
