'use strict';

const { validateSync } = require('class-validator');
const { Order, OrderLine } = require('./models');

function toOrder(row) {
  const order = Object.assign(new Order(), { number: row.number, email: row.email });
  order.lines = row.lines.map((line) => Object.assign(new OrderLine(), line));
  return order;
}

function importOrders(rows) {
  const report = { accepted: 0, rejected: [] };
  for (const row of rows) {
    const errors = validateSync(toOrder(row));
    if (errors.length === 0) report.accepted += 1;
    else report.rejected.push({ number: row.number, fields: errors.map((error) => error.property) });
  }
  return report;
}

const rows = Array.from({ length: Number(process.env.ROWS || 900) }, (_, i) => ({
  number: `SO-${10000 + i}`,
  email: i % 50 === 0 ? 'unknown' : `buyer${i}@example.com`,
  lines: Array.from({ length: 5 }, (_, l) => ({ sku: `SKU-${(i * 13 + l) % 997}`, quantity: 1 + (l % 3), note: '' })),
}));
const report = importOrders(rows);
console.log(report.accepted, 'accepted', report.rejected.length, 'rejected');
