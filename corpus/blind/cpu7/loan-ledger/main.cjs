'use strict';

const { Ledger } = require('./lib/ledger.cjs');
const { show } = require('./lib/money.cjs');
const { effectiveRate, instalments, payment } = require('./lib/schedule.cjs');

const loans = [];
for (let i = 0; i < 96; i++) {
  loans.push({
    id: `L${2000 + i}`,
    principal: 40_000 + 7_500 * ((i * 11) % 29),
    nominal: (2.1 + ((i * 17) % 40) / 10).toFixed(2),
    years: 5 + ((i * 3) % 16),
    every: i % 5 === 0 ? 'quarterly' : 'monthly',
    fee: 150 + 25 * (i % 8),
    start: 2021 + (i % 4),
  });
}

const ledger = new Ledger();
for (const loan of loans) {
  for (const instalment of instalments(loan)) ledger.post(loan, instalment);
}
ledger.print((line) => console.log(line));

for (const loan of loans.slice(0, 6)) {
  console.log(loan.id, show(payment(loan)), `${effectiveRate(loan).toFixed(3)} %`);
}
