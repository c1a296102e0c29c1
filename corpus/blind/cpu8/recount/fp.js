'use strict';
// The few combinators the counting rules are written with.

const pipe = (...fns) => (input) => fns.reduce((value, fn) => fn(value), input);
const map = (fn) => (list) => list.map(fn);
const filter = (fn) => (list) => list.filter(fn);
const fold = (step, seed) => (list) => list.reduce(step, seed);
const curry2 = (fn) => (a) => (b) => fn(a, b);
const assoc = (key, value, record) => ({ ...record, [key]: value });
const adjust = (key, fn, fallback, record) => assoc(key, fn(record[key] ?? fallback), record);
const evolve = curry2((rules, record) =>
  Object.fromEntries(Object.entries(record).map(([k, v]) => [k, rules[k] ? rules[k](v) : v])));
const tap = (fn) => (value) => (fn(value), value);

module.exports = { pipe, map, filter, fold, curry2, assoc, adjust, evolve, tap };
