'use strict';

const STATUSES = ['open', 'paid', 'shipped', 'returned'];

function order(id) {
  return {
    id,
    status: STATUSES[id % STATUSES.length],
    customer: { name: `Customer ${id % 211}`, email: `c${id % 211}@example.org`, vip: id % 17 === 0 },
    lines: Array.from({ length: 3 }, (_, n) => ({ sku: `SKU-${(id * 7 + n) % 900}`, quantity: 1 + (id + n) % 4, price: 9.5 + n })),
    note: null,
  };
}

function sampleResponse(count) {
  return JSON.stringify({ page: 1, total: count, orders: Array.from({ length: count }, (_, i) => order(i + 1)) }, null, 2);
}

module.exports = { sampleResponse };
