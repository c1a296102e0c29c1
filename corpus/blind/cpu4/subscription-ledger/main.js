'use strict';
const { Books } = require('./lib/journal');
const { bill } = require('./lib/billing');
const { summarize, overdue, money, statement } = require('./lib/report');

function seeded(seed) {
  let s = seed;
  return () => {
    s = (s * 48271) % 2147483647;
    return s / 2147483647;
  };
}

function signups(count, rnd) {
  const plans = ['solo', 'solo', 'team', 'studio'];
  const countries = ['DE', 'FR', 'NL', 'US'];
  return Array.from({ length: count }, (_, i) => ({
    id: `C${String(i + 1).padStart(5, '0')}`,
    plan: plans[Math.floor(rnd() * plans.length)],
    country: countries[Math.floor(rnd() * countries.length)],
    seats: 1 + Math.floor(rnd() * 9),
    since: Math.floor(rnd() * 4),
  }));
}

const rnd = seeded(20240);
const customers = signups(900, rnd);
let books = new Books();
const closings = [];
let text = 0;

for (let month = 0; month < 6; month++) {
  const run = bill(books, customers, month, rnd);
  books = run.books;
  text += statement(run.entries).length;
  closings.push({ month, books, totals: summarize(run.entries) });
}

for (const { month, books: closing, totals } of closings) {
  console.log(`month ${month}: bank ${money(closing.balance('bank'))}, revenue ${money(closing.balance('revenue'))}, ${Object.keys(totals).length} kinds`);
}
console.log('overdue', overdue(books).map(([account, cents]) => `${account} ${money(cents)}`).join('; '));
console.log(`${text} characters of statements, ${books.size} accounts`);
