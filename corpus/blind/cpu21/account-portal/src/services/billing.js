'use strict';

const { forbidden } = require('../errors');

function totals(invoice, vat) {
  let net = 0;
  for (const l of invoice.lines) net += l.units * l.cents;
  const tax = Math.round(net * vat);
  return { net, tax, gross: net + tax };
}

class BillingService {
  constructor({ invoices }) { this.invoices = invoices; }

  invoice(account, id) {
    const invoice = this.invoices.get(id);
    if (invoice.accountId !== account.id) throw forbidden();
    return { id, issued: new Date(invoice.issued).toISOString(), currency: account.currency, lines: invoice.lines, ...totals(invoice, account.vat) };
  }

  usage(account) {
    const byProduct = new Map();
    for (const invoice of this.invoices.of(account.id)) {
      for (const l of invoice.lines) {
        let u = byProduct.get(l.product);
        if (!u) byProduct.set(l.product, (u = { units: 0, cents: 0, peak: 0 }));
        u.units += l.units;
        u.cents += l.units * l.cents;
        if (l.units > u.peak) u.peak = l.units;
      }
    }
    return Object.fromEntries([...byProduct].sort((a, b) => b[1].cents - a[1].cents));
  }

  statement(account) {
    const months = new Map();
    let open = 0;
    for (const invoice of this.invoices.of(account.id)) {
      const month = new Date(invoice.issued).toISOString().slice(0, 7);
      const t = totals(invoice, account.vat);
      const m = months.get(month) ?? { month, invoices: 0, gross: 0 };
      m.invoices++;
      m.gross += t.gross;
      months.set(month, m);
      if (!invoice.paid) open += t.gross;
    }
    let balance = 0;
    const rows = [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)).map((m) => ({ ...m, balance: (balance += m.gross) }));
    return { account: account.name, currency: account.currency, open, rows };
  }
}

module.exports = { BillingService, totals };
