'use strict';
const { Printer } = require('./lib/printer');
const { makeOrders } = require('./lib/orders');
const { crc16 } = require('./lib/crc');

const printer = new Printer({ columns: 42 });
for (const order of makeOrders(1050)) {
  printer.heading(`Order ${order.no}`);
  for (const line of order.lines) printer.row(line.title, line.qty, line.price);
  printer.total(order.lines.reduce((sum, l) => sum + l.qty * l.price, 0));
}
const roll = printer.finish();
console.log(roll.length, crc16(roll).toString(16));
