'use strict';

function histogram(values) {
  const bins = new Array(10).fill(0);
  for (const value of values) bins[Math.min(9, Math.floor(value))]++;
  return bins.map((count, i) => `${i}: ${count}`).join(', ');
}

module.exports = { histogram };
