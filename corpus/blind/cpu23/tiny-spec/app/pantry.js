'use strict';

const stock = new Map([['flour', 25000], ['butter', 4000], ['sugar', 8000], ['salt', 1000], ['yeast', 300]]);
const cents = { flour: 0.12, butter: 0.9, sugar: 0.15, salt: 0.05, yeast: 2 };

module.exports = { stock, cost: (what, grams) => cents[what] * grams };
