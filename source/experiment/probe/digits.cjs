// How long numbers of arbitrary precision are: objects of decimal.js, bignumber.js and big.js hold a sign, an exponent and a list of digits. Runs no
// code of the program.
'use strict';
const { isProxy } = require('node:util').types;

const { getOwnPropertyDescriptor } = Object;
const fieldOf = (object, name) => getOwnPropertyDescriptor(object, name)?.value;

/** Decimal digits of the longest such number among some values; 0 where there is none. */
function digitsOf(values) {
  let most = 0;
  for (const value of values) most = Math.max(most, digits(value));
  return most;
}

function digits(value) {
  if (typeof value !== 'object' || value === null || isProxy(value)) return 0;
  const list = fieldOf(value, 'd') ?? fieldOf(value, 'c');
  if (!Array.isArray(list) || list.length === 0) return 0;
  if (!Number.isInteger(fieldOf(value, 'e')) || Math.abs(fieldOf(value, 's')) !== 1) return 0;
  // An element holds 1, 7 or 14 digits.
  let largest = 0;
  for (const one of list) {
    if (!Number.isInteger(one)) return 0;
    if (one > largest) largest = one;
  }
  return list.length * (largest < 10 ? 1 : largest < 1e7 ? 7 : 14);
}

module.exports = { digitsOf };
