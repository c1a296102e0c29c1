'use strict';
const { dump } = require('./logger');
const { parseDump } = require('./parse');

const mean = (list, key) => list.reduce((s, r) => s + r[key], 0) / list.length;

function growth(page) {
  const light = Math.min(1, mean(page.rows, 'light') / 250);
  const temp = mean(page.rows, 'temp');
  const warm = Math.exp(-((temp - 12) ** 2) / 18);
  return 2.4 * light * warm * (mean(page.rows, 'salt') > 28 ? 1 : 0.6);
}

const buoys = [['inner', 3], ['outer', 17], ['skerry', 52]];
for (const [name, seed] of buoys) {
  const pages = parseDump(dump(name, 12, seed));
  const cm = pages.reduce((sum, page) => sum + growth(page), 0);
  const silent = pages.reduce((sum, page) => sum + page.silent, 0);
  const low = pages.filter((p) => p.battery < 75).map((p) => p.day);
  console.log(`${name.padEnd(7)} ${pages.length} days, ${cm.toFixed(1)} cm of growth, ${silent} silent minutes, low battery on ${low.join(', ') || 'no day'}`);
}
