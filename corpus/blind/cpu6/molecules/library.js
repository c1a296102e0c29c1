'use strict';

const CORES = ['C', 'CH', 'CH2', 'CH3', 'CO', 'COOH', 'NH2', 'OH', 'SO2', 'PO4', 'CF3', 'NO2'];
const SALTS = ['Na', 'K', 'Ca', 'Mg', 'Zn', 'Fe'];

function lehmer(seed) {
  let x = seed;
  return (n) => {
    x = (x * 48271) % 2147483647;
    return x % n;
  };
}

// a screening library: chains of groups, some of them salts, some of them misspelt by the vendor
function library(size) {
  const roll = lehmer(1869);
  const out = [];
  for (let i = 0; i < size; i++) {
    let formula = roll(5) === 0 ? SALTS[roll(SALTS.length)] : '';
    const groups = 3 + roll(6);
    for (let g = 0; g < groups; g++) {
      const core = CORES[roll(CORES.length)];
      formula += roll(4) === 0 ? `(${core})${2 + roll(3)}` : core;
    }
    if (roll(60) === 0) formula += 'Xq';
    out.push({ id: `L-${i}`, formula, plate: 1 + (i % 96) });
  }
  return out;
}

module.exports = { library };
