'use strict';

const { RejectError } = require('./errors');

class RiskLedger {
  constructor(limit) { this.limit = limit; this.accounts = new Map(); }
  account(owner) {
    let a = this.accounts.get(owner);
    if (!a) this.accounts.set(owner, (a = { position: new Map(), cash: 0, trades: 0, rejects: 0 }));
    return a;
  }
  check(o) {
    const a = this.account(o.owner);
    const after = (a.position.get(o.symbol) ?? 0) + (o.side === 'B' ? o.quantity : -o.quantity);
    if (Math.abs(after) > this.limit) {
      a.rejects++;
      throw new RejectError('risk', 'position limit');
    }
  }
  settle(symbol, price, quantity, buyer, seller) {
    const b = this.account(buyer);
    const s = this.account(seller);
    b.position.set(symbol, (b.position.get(symbol) ?? 0) + quantity);
    s.position.set(symbol, (s.position.get(symbol) ?? 0) - quantity);
    b.cash -= price * quantity;
    s.cash += price * quantity;
    b.trades++;
    s.trades++;
  }
}

module.exports = { RiskLedger };
