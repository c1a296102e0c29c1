'use strict';

const { readModules } = require('./modules');
const { buildOrder } = require('./build-order');

const order = buildOrder(readModules(14000));
console.log(`${order.length} modules, first ${order[0]}, last ${order[order.length - 1]}`);
