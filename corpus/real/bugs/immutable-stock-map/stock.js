'use strict';

const { Map } = require('immutable');

function articleCode(n) {
  return `ART-${(n * 7919) % 100000}-${n % 13}`;
}

function receive(stock, code, quantity) {
  return stock.update(code, 0, (current) => current + quantity);
}

function ship(stock, code, quantity) {
  const left = stock.get(code, 0) - quantity;
  return left > 0 ? stock.set(code, left) : stock.delete(code);
}

module.exports = { articleCode, receive, ship, empty: Map() };
