'use strict';

const column = (rows, name) => rows.map((row) => row[name]);
const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;

function spread(values) {
  const m = mean(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - m) ** 2, 0) / values.length);
}

function summary(rows, name) {
  const values = column(rows, name);
  return { n: values.length, mean: mean(values), sd: spread(values) };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length % 2 ? sorted[sorted.length >> 1] : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
}

module.exports = { column, summary, median };
