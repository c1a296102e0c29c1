'use strict';

const { articleCode, receive, ship, empty } = require('./stock');

const ARTICLES = 6500;
let stock = empty;
const history = [];

for (let n = 0; n < ARTICLES; n++) {
  stock = receive(stock, articleCode(n), 5 + (n % 9));
  if (n % 500 === 0) history.push(stock);
}
for (let n = 0; n < ARTICLES * 2; n++) {
  stock = ship(stock, articleCode((n * 31) % ARTICLES), 1 + (n % 4));
  if (n % 500 === 0) history.push(stock);
}
console.log(stock.size, history.length, stock.reduce((sum, quantity) => sum + quantity, 0));
