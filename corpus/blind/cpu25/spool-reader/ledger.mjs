import { createHash } from 'node:crypto';

export class Ledger {
  accounts = new Map();
  payees = new Map();
  flagged = 0;
  #hash = createHash('sha256');

  add(record) {
    this.#hash.update(JSON.stringify(record));
    let account = this.accounts.get(record.account);
    if (!account) this.accounts.set(record.account, (account = { entries: 0, net: 0, opening: null, checks: 0 }));
    if (record.kind === 'total') {
      account.opening = record.pence - account.net;
      account.checks = checkDigits(record.account, record.pence);
      return;
    }
    account.entries++;
    account.net += record.pence;
    if (record.flagged) this.flagged++;
    const key = `${record.payee}/${record.code}`;
    const tally = this.payees.get(key) ?? { count: 0, out: 0, in: 0 };
    tally.count++;
    tally[record.pence < 0 ? 'out' : 'in'] += Math.abs(record.pence);
    this.payees.set(key, tally);
  }

  seal() {
    return this.#hash.digest('hex').slice(0, 20);
  }
}

function checkDigits(account, pence) {
  const digits = account.replaceAll('-', '') + Math.abs(pence);
  let rest = 0;
  for (let i = 0; i < digits.length; i++) rest = (rest * 10 + (digits.charCodeAt(i) - 48)) % 97;
  return 98 - rest;
}
