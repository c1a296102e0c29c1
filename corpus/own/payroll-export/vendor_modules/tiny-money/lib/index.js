'use strict';
var parts = require('./parts');

function Money(amount, currency) {
  if (!(this instanceof Money)) return new Money(amount, currency);
  this.amount = Math.round(amount);
  this.currency = currency || 'EUR';
}

Money.prototype.plus = function (other) { return new Money(this.amount + other.amount, this.currency); };
Money.prototype.minus = function (other) { return new Money(this.amount - other.amount, this.currency); };
Money.prototype.times = function (n) { return new Money(this.amount * n, this.currency); };
Money.prototype.allocate = function (ratios) { return parts.allocate(this.amount, ratios).map(function (a) { return new Money(a, this.currency); }, this); };

Money.prototype.format = function (locale) {
  var fmt = new Intl.NumberFormat(locale || 'en-IE', { style: 'currency', currency: this.currency });
  return fmt.format(this.amount / 100);
};

module.exports = Money;
