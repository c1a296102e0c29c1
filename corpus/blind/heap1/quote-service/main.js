'use strict';
const { Product } = require('./product');
const { snap } = require('./snap');

const products = [];
for (let i = 0; i < 300; i++) {
  products.push(new Product(`SKU-${10000 + i}`, 20 + (i % 50), 10 + (i % 25)));
}

let visitors = 0;
function visit() {
  const n = visitors++;
  const customer = {
    id: `c-${n.toString(36)}-${n % 17}`,
    discount: (n % 12) / 100,
    currency: n % 3 ? 'EUR' : 'CHF',
  };
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const product = products[(n * 31 + i * 57) % products.length];
    sum += product.quote(customer).net;
    if (i % 3 === 0) sum += product.quote(customer).tiers[1];
  }
  return sum;
}

async function main() {
  let sum = 0;
  for (let i = 0; i < 200; i++) sum += visit();
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 600; i++) {
      sum += visit();
      if (i % 50 === 0) await null;
    }
    await snap();
  }
  console.log(sum.toFixed(2));
}

main();
