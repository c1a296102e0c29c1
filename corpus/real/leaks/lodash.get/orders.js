'use strict';
const get = require('lodash.get');

const state = { orders: {}, products: {} };
for (let i = 0; i < 3000; i++) state.products[`p${i}`] = { name: `Product ${i}`, price: (i % 70) + 0.9, stock: { shelf: i % 40, store: i % 11 } };
const open = [];

exports.open = function (id) {
  const key = `order-2024-${id}`;
  state.orders[key] = { lines: [{ product: `p${id % 3000}`, amount: 1 + (id % 3) }], customer: { id: id % 500 } };
  open.push(key);
  if (open.length > 200) delete state.orders[open.shift()];
};

exports.read = function read(id) {
  const at = `orders.order-2024-${id}.lines[0]`;
  return get(state, `${at}.amount`, 0) * get(state, `products.${get(state, `${at}.product`)}.price`, 0);
};
