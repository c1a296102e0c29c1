'use strict';
const totals = new Map();
let day = 0;

exports.begin = function begin(of) {
  day = of;
  for (let account = 0; account < 90; account++) totals.set(account, { account, day, amount: 0, count: 0 });
};

exports.sum = function sum(ledger) {
  for (const { account, amount } of ledger) {
    const total = totals.get(account);
    total.amount += amount;
    total.count++;
  }
  return totals.size;
};
