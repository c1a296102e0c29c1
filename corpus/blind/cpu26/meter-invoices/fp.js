'use strict';

const { updateIn } = require('./records');

const pipe =
  (...fns) =>
  (x) =>
    fns.reduce((acc, fn) => fn(acc), x);

const map = (fn) => (xs) => xs.map((x) => fn(x));
const filter = (fn) => (xs) => xs.filter((x) => fn(x));
const flatMap = (fn) => (xs) => xs.flatMap((x) => fn(x));
const tap = (fn) => (x) => {
  fn(x);
  return x;
};

/** Folds a list into a record of accumulators: one for each key, in order of first appearance. */
const foldBy = (keyOf, step, initial) => (xs) =>
  xs.reduce((groups, x) => updateIn(groups, keyOf(x), (before = initial) => step(before, x)), {});

const countBy = (keyOf) => foldBy(keyOf, (n) => n + 1, 0);
const sumBy = (keyOf, valueOf) => foldBy(keyOf, (sum, x) => sum + valueOf(x), 0);

const sortOn = (keyOf) => (xs) =>
  [...xs].sort((a, b) => {
    const x = keyOf(a);
    const y = keyOf(b);
    return x < y ? -1 : x > y ? 1 : 0;
  });

const pairwise = (xs) => xs.slice(1).map((x, i) => [xs[i], x]);

module.exports = { pipe, map, filter, flatMap, tap, foldBy, countBy, sumBy, sortOn, pairwise };
