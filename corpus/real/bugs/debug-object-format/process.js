'use strict';

const debug = require('debug')('shop:orders');

function processOrder(order) {
  debug('processing %o', order);
  return order.lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
}

module.exports = { processOrder };
