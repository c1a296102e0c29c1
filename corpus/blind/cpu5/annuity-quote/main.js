'use strict';
const { quote } = require('./annuity');
const { money, show } = require('./numbers');

const FREQUENCIES = ['yearly', 'quarterly', 'monthly'];
const RATES = ['0.0175', '0.021', '0.0245', '0.03125'];

function customers(count) {
  let seed = 8;
  const next = (n) => { seed = (seed * 1103515245 + 12345) % 2147483648; return (seed >> 8) % n; };
  return Array.from({ length: count }, (_, i) => ({
    id: `P${1000 + i}`,
    table: next(4) === 0 ? 'smoker' : 'standard',
    age: 60 + next(12),
    capital: 50_000 + next(400) * 1000,
    rate: RATES[next(RATES.length)],
    escalation: ['0', '0.01', '0.02'][next(3)],
    frequency: FREQUENCIES[next(3)],
  }));
}

const quotes = customers(46).map(quote);
const total = quotes.reduce((sum, q) => sum.plus(q.payment), money(0));
const sorted = [...quotes].sort((a, b) => b.payment.comparedTo(a.payment) || a.id.localeCompare(b.id));
for (const q of sorted.slice(0, 8)) console.log(q.id, q.factor.toFixed(6), show(q.payment).padStart(12));
console.log('total', show(total));
