'use strict';

const { createHash } = require('node:crypto');
const { invoice } = require('./templates');
const { orders } = require('./orders');

const hash = createHash('sha256');
let count = 0;
let bytes = 0;
for (const order of orders(46000, 51)) {
  const html = invoice(order);
  hash.update(html);
  bytes += html.length;
  count++;
  if (count === 1) console.log(html);
}
console.log(`${count} invoices, ${bytes} characters, ${hash.digest('hex').slice(0, 16)}`);
