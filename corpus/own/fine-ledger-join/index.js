'use strict';
const { accounts, postings } = require('./lib/source');
const { hashJoin } = require('./lib/join');
const Rollup = require('./lib/rollup');

const book = accounts(60_000);
const rollup = new Rollup({ EUR: 1, USD: 0.92, CHF: 1.05 });
for (const [posting, account] of hashJoin(book, postings(2_400_000, book), 'iban')) rollup.add(posting, account);
const rows = rollup.report();
console.log(rows.length, rows[0]);
