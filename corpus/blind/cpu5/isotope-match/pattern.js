'use strict';
const elements = require('./elements');
const { memo } = require('./memo');

const SPAN = 24;

// relative abundance and summed mass per nominal mass step above the lightest isotope
function convolve(base, isotopes) {
  const height = new Float64Array(SPAN);
  const weight = new Float64Array(SPAN);
  const lightest = isotopes[0][0];
  for (let step = 0; step < SPAN; step++) {
    const had = base.height[step];
    if (had < 1e-12) continue;
    const mass = base.weight[step] / had;
    for (const [isotope, abundance] of isotopes) {
      const to = step + Math.round(isotope - lightest);
      if (to >= SPAN) continue;
      const p = had * abundance;
      height[to] += p;
      weight[to] += p * (mass + isotope);
    }
  }
  return { height, weight };
}

function isotopePattern(atoms) {
  let spread = { height: new Float64Array(SPAN), weight: new Float64Array(SPAN) };
  spread.height[0] = 1;
  for (const [symbol, count] of Object.entries(atoms)) {
    for (let i = 0; i < count; i++) spread = convolve(spread, elements[symbol]);
  }
  const top = Math.max(...spread.height);
  return Array.from(spread.height, (p, step) => ({ mass: spread.weight[step] / p, height: p / top }))
    .filter((peak) => peak.height > 1e-4)
    .sort((a, b) => a.mass - b.mass);
}

module.exports = { isotopePattern: memo(isotopePattern) };
