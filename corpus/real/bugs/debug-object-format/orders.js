'use strict';

function* orders(count) {
  for (let i = 0; i < count; i++) {
    // orders from the terminals carry the printed slip: fixed-width lines
    const slip = i % 50 === 20 ? `ORDER ${i}${' '.repeat(6500)}THANK YOU` : '';
    yield { id: i, customer: `c-${i % 97}`, lines: [{ sku: `A${i % 40}`, quantity: 1 + (i % 4), price: 250 }], slip };
  }
}

module.exports = { orders };
