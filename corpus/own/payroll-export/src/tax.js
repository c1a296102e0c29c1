'use strict';

const BRACKETS = {
  EUR: [[0, 0], [1_200_000, 0.11], [2_900_000, 0.3], [8_200_000, 0.41]],
  GBP: [[0, 0], [1_257_000, 0.2], [5_027_000, 0.4], [12_514_000, 0.45]],
  SEK: [[0, 0.32], [6_139_000, 0.52]],
};

function yearlyTax(gross, currency) {
  const steps = BRACKETS[currency];
  let tax = 0;
  for (let i = 0; i < steps.length; i++) {
    const upper = i + 1 < steps.length ? steps[i + 1][0] : Infinity;
    if (gross <= steps[i][0]) break;
    tax += (Math.min(gross, upper) - steps[i][0]) * steps[i][1];
  }
  return tax;
}

// Find the gross salary that yields the net promised in the contract.
function grossUp(net, currency) {
  let lo = net, hi = net * 3;
  for (let i = 0; i < 48; i++) {
    const mid = (lo + hi) / 2;
    if (mid - yearlyTax(mid, currency) < net) lo = mid; else hi = mid;
  }
  return Math.round(hi);
}

module.exports = { yearlyTax, grossUp };
