'use strict';

const { lines } = require('./logging');
const { orders } = require('./orders');
const { processOrder } = require('./process');

let total = 0;
for (const order of orders(1500)) total += processOrder(order);
console.log(`total ${total}, ${lines.length} log lines`);
