'use strict';

const { XMLParser } = require('fast-xml-parser');

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  commentPropName: 'remark',
  isArray: (name) => name === 'order',
});

function readOrders(xml) {
  const document = parser.parse(xml);
  return document.orders.order.map((entry) => ({
    no: entry.no,
    town: entry.town,
    sku: entry.sku,
    quantity: Number.parseInt(entry.quantity, 10),
    cents: Math.round(Number.parseFloat(entry.price) * 100),
  }));
}

module.exports = { readOrders };
