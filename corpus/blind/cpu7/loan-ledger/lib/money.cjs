'use strict';

const Decimal = require('decimal.js');

Decimal.set({ precision: 600, rounding: Decimal.ROUND_HALF_EVEN, toExpNeg: -40 });

const D = (x) => new Decimal(x);
const cents = (d) => d.toDecimalPlaces(2, Decimal.ROUND_HALF_EVEN);
const show = (d) => cents(d).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

module.exports = { D, cents, show };
