'use strict';

function quantile(values, q) {
  const ordered = Array.from(values).sort((a, b) => a - b);
  const at = (ordered.length - 1) * q;
  const lo = Math.floor(at);
  const hi = Math.ceil(at);
  return ordered[lo] + (ordered[hi] - ordered[lo]) * (at - lo);
}

const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;

function spread(values) {
  const m = mean(values);
  return Math.sqrt(values.map((v) => (v - m) ** 2).reduce((a, b) => a + b, 0) / values.length);
}

module.exports = { quantile, mean, spread };
