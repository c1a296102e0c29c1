'use strict';
const CURRENCIES = ['EUR', 'USD', 'CHF'];

exports.accounts = (n) => Array.from({ length: n }, (_, i) => ({ iban: `NL${10 + (i % 80)}BANK${String(i * 7919 % 1e9).padStart(10, '0')}`, owner: `Owner ${i}`, currency: CURRENCIES[i % 3], branch: i % 140 }));

exports.postings = function* (n, accounts) {
  let s = 31337;
  for (let i = 0; i < n; i++) {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    const a = accounts[s % accounts.length];
    yield { id: i, iban: s % 211 === 0 ? 'XX00' : a.iban, cents: (s >>> 7) % 200000 - 100000, day: (s >>> 3) % 365, kind: ['card', 'sepa', 'fee', 'cash'][s >>> 30] };
  }
};
