'use strict';
const hogan = require('hogan.js');

const outbox = { count: 0, bytes: 0 };

function body(customer, ticket) {
  return `<p>Dear {{name}},</p><p>your parcel ${ticket} for {{city}} leaves today.</p>{{#orders}}<li>{{number}}: {{total}}</li>{{/orders}}`;
}

exports.notify = function notify(customer, ticket) {
  const text = hogan.compile(body(customer, ticket)).render(customer);
  outbox.count++;
  outbox.bytes += text.length;
};

exports.sent = () => outbox.count;
