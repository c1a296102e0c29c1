'use strict';
const { Decimal } = require('decimal.js');

const Money = Decimal.clone({ precision: 420, rounding: Decimal.ROUND_HALF_EVEN });

const money = (value) => new Money(value);
const cents = (value) => value.toDecimalPlaces(2);
const show = (value) => cents(value).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

module.exports = { money, cents, show };
