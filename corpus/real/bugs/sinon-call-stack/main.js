'use strict';

const assert = require('assert');
const sinon = require('sinon');
const { Cart } = require('./cart');

function simulateCheckout(customers, linesEach) {
  const prices = { lookup: sinon.stub() };
  prices.lookup.returns(3);
  const audit = { record: sinon.spy() };
  let revenue = 0;
  for (let c = 0; c < customers; c++) {
    const cart = new Cart(prices, audit);
    for (let l = 0; l < linesEach; l++) cart.add(`sku-${(c + l) % 50}`, 1 + (l % 3));
    revenue += cart.total();
  }
  return { revenue, prices, audit };
}

const { revenue, prices, audit } = simulateCheckout(Number(process.env.CUSTOMERS || 1200), 10);
assert.strictEqual(prices.lookup.callCount, audit.record.callCount);
assert.strictEqual(audit.record.firstCall.args[1], 'sku-0');
console.log(audit.record.callCount, 'calls, revenue', revenue);
