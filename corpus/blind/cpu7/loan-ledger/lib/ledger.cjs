'use strict';

const { D, cents, show } = require('./money.cjs');

const emptyYear = (year) => ({ year, interest: D(0), principal: D(0), rows: [] });

class Ledger {
  constructor() {
    this.years = [];
    this.drift = D(0);
  }

  post(loan, instalment) {
    const year = loan.start + Math.floor((instalment.k - 1) / 12);
    let page = this.years.find((y) => y.year === year);
    if (!page) {
      page = emptyYear(year);
      this.years = this.years.concat(page).sort((a, b) => a.year - b.year);
    }
    page.interest = page.interest.plus(instalment.booked);
    page.principal = page.principal.plus(cents(instalment.principal));
    page.rows.push(`${loan.id}/${instalment.k}`);
    this.drift = this.drift.plus(instalment.interest.minus(instalment.booked));
  }

  print(write) {
    for (const { year, interest, principal, rows } of this.years) {
      write(`${year} ${String(rows.length).padStart(5)} ${show(interest).padStart(14)} ${show(principal).padStart(14)}`);
    }
    write(`rounding ${this.drift.toFixed(4)}`);
  }
}

module.exports = { Ledger };
