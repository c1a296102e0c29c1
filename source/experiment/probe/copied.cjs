// Whether what a call gives is a copy of a collection that it was given, with little changed. Runs no code of the program.
'use strict';
const { isProxy } = require('node:util').types;

const { getOwnPropertyDescriptor, getPrototypeOf, is, keys } = Object;
const { forEach } = Map.prototype;
const { get } = Map.prototype;

/** Elements from which on a copy counts; compared at most; levels of objects that are followed to the collection. */
const LEAST = 64;
const MOST = 1000;
const LEVELS = 3;
const FIELDS = 16;
/** Elements that are the same, of those that are compared. */
const SHARE = 0.9;

/** Elements of the largest collection that was copied; 0 for none. */
function copiedOf(values, result) {
  if (typeof result !== 'object' || result === null) return 0;
  let most = 0;
  for (const value of values) most = Math.max(most, pair(value, result, LEVELS));
  return most;
}

function pair(a, b, levels) {
  if (a === b || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return 0;
  if (isProxy(a) || isProxy(b)) return 0;
  if (Array.isArray(a)) return Array.isArray(b) ? lists(a, b) : 0;
  const prototype = getPrototypeOf(a);
  if (prototype !== getPrototypeOf(b)) return 0;
  if (prototype === Map.prototype) return maps(a, b);
  const names = keys(b);
  if (names.length >= LEAST) {
    let same = 0;
    for (const name of names.slice(0, MOST)) if (is(valueOf(a, name), valueOf(b, name))) same++;
    return same >= SHARE * Math.min(MOST, names.length) ? names.length : 0;
  }
  let most = 0;
  if (levels > 0)
    for (const name of names.slice(0, FIELDS)) most = Math.max(most, pair(valueOf(a, name), valueOf(b, name), levels - 1));
  return most;
}

const valueOf = (of, name) => getOwnPropertyDescriptor(of, name)?.value;

function lists(a, b) {
  const length = Math.min(a.length, b.length);
  if (length < LEAST || length < SHARE * Math.max(a.length, b.length)) return 0;
  const step = Math.max(1, Math.floor(length / MOST));
  let compared = 0;
  let same = 0;
  for (let i = 0; i < length; i += step) {
    compared++;
    if (is(a[i], b[i])) same++;
  }
  return same >= SHARE * compared ? length : 0;
}

function maps(a, b) {
  if (Math.min(a.size, b.size) < LEAST || a.size < SHARE * b.size) return 0;
  let compared = 0;
  let same = 0;
  forEach.call(b, (value, key) => {
    if (compared >= MOST) return;
    compared++;
    if (is(get.call(a, key), value)) same++;
  });
  return same >= SHARE * compared ? b.size : 0;
}

module.exports = { copiedOf };
