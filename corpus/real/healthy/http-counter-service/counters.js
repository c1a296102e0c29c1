'use strict';
const counters = new Map();

function increment(name, value = 1) {
  let counter = counters.get(name);
  if (!counter) {
    counter = { count: 0, sum: 0, min: Infinity, max: -Infinity };
    counters.set(name, counter);
  }
  counter.count++;
  counter.sum += value;
  if (value < counter.min) counter.min = value;
  if (value > counter.max) counter.max = value;
}

function report(name) {
  const counter = counters.get(name);
  return counter && { name, ...counter, mean: counter.sum / counter.count };
}

module.exports = { increment, report };
