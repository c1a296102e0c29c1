'use strict';
const { post } = require('./journal');

const PLANS = { solo: 900, team: 4900, studio: 12900 };

const tax = (cents, country) => Math.round(cents * ({ DE: 0.19, FR: 0.2, NL: 0.21, US: 0 })[country]);

function* charges(customers, month) {
  for (const customer of customers) {
    if (month < customer.since) continue;
    const net = PLANS[customer.plan] * customer.seats;
    const vat = tax(net, customer.country);
    yield { month, debit: customer.id, credit: 'revenue', cents: net, memo: `${customer.plan} x${customer.seats}` };
    if (vat > 0) yield { month, debit: customer.id, credit: `vat:${customer.country}`, cents: vat, memo: 'VAT' };
  }
}

function* payments(customers, month, rnd) {
  for (const customer of customers) {
    if (month < customer.since || rnd() < 0.06) continue;
    const net = PLANS[customer.plan] * customer.seats;
    yield { month, debit: 'bank', credit: customer.id, cents: net + tax(net, customer.country), memo: 'direct debit' };
  }
}

function bill(books, customers, month, rnd) {
  const entries = [...charges(customers, month), ...payments(customers, month, rnd)];
  return { books: entries.reduce(post, books), entries };
}

module.exports = { bill, PLANS };
