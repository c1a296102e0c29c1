'use strict';

function median(sorted) {
  const mid = sorted.length >> 1;
  return sorted.length % 2 ? sorted[mid] : (sorted[mid - 1] + sorted[mid]) / 2;
}

/** Readings per part that lie outside of the usual spread, by median deviation over a sliding window. */
function outliers(samples, span) {
  const perPart = new Map();
  for (const { part, value } of samples) {
    if (!perPart.has(part)) perPart.set(part, []);
    perPart.get(part).push(value);
  }
  const found = {};
  for (const [part, values] of perPart) {
    let count = 0;
    for (let i = span; i < values.length; i++) {
      const window = Float64Array.from(values.slice(i - span, i)).sort();
      const centre = median(window);
      const spread = median(window.map((v) => Math.abs(v - centre)).sort());
      if (Math.abs(values[i] - centre) > 1.9 * spread) count++;
    }
    found[part] = count;
  }
  return found;
}

module.exports = { outliers };
