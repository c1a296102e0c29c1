'use strict';

class Rollup {
  constructor(rates) {
    this.rates = rates;
    this.branches = new Map();
  }

  add(posting, account) {
    let b = this.branches.get(account.branch);
    if (b === undefined) {
      b = { days: new Float64Array(365), in: 0, out: 0, n: 0 };
      this.branches.set(account.branch, b);
    }
    const eur = posting.cents * this.rates[account.currency];
    b.days[posting.day] += eur;
    if (eur > 0) b.in += eur;
    else b.out -= eur;
    b.n++;
  }

  // largest drop within any 30 day window, per branch
  report() {
    const rows = [];
    for (const [branch, b] of this.branches) {
      const balance = new Float64Array(366);
      for (let d = 0; d < 365; d++) balance[d + 1] = balance[d] + b.days[d];
      let drop = 0;
      for (let from = 0; from <= 365; from++)
        for (let to = from + 1; to <= Math.min(365, from + 30); to++) drop = Math.max(drop, balance[from] - balance[to]);
      rows.push({ branch, in: Math.round(b.in), out: Math.round(b.out), n: b.n, drop: Math.round(drop) });
    }
    return rows.sort((x, y) => y.drop - x.drop);
  }
}

module.exports = Rollup;
