'use strict';
const Decimal = require('decimal.js');

Decimal.set({ precision: 400, rounding: Decimal.ROUND_HALF_EVEN, toExpNeg: -12, toExpPos: 24 });

const grams = (text) => new Decimal(text);
const sum = (list) => list.reduce((a, b) => a.plus(b), new Decimal(0));

module.exports = { Decimal, grams, sum };
