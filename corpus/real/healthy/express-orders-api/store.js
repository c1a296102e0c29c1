'use strict';
const orders = new Map();
let nextId = 1;

exports.get = (id) => orders.get(id);

exports.add = (input) => {
  const total = input.lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
  const order = { id: nextId++, ...input, total: Math.round(total * 100) / 100, createdAt: Date.now() };
  orders.set(order.id, order);
  return order;
};
