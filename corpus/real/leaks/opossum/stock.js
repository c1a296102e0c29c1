'use strict';
const circuitBreaker = require('opossum');

async function query(sku) {
  return { sku, count: sku.length * 3, at: 'central' };
}

exports.stock = async function stock(sku) {
  const breaker = circuitBreaker(query, { timeout: 500, rollingCountTimeout: 10000, rollingCountBuckets: 10 });
  const { count } = await breaker.fire(sku);
  return count;
};
