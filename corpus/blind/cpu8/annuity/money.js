'use strict';
const Decimal = require('decimal.js');

// The actuaries want the same figures on every machine.
Decimal.set({ precision: 150, rounding: Decimal.ROUND_HALF_EVEN, toExpNeg: -40 });

const D = (value) => new Decimal(value);
const ZERO = D(0);
const ONE = D(1);

const sum = (terms) => terms.reduce((a, b) => a.plus(b), ZERO);
const cents = (value) => value.toDecimalPlaces(2);

module.exports = { D, ZERO, ONE, sum, cents };
