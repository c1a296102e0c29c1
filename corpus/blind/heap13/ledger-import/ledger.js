import { parseStatement } from './parse.js';

export class Ledger {
  constructor(accounts) {
    this.accounts = new Map(accounts.map((account) => [account.iban, account]));
    this.purposes = new Map();
    this.imported = 0;
  }

  import(bytes) {
    const { header, bookings, trailer } = parseStatement(bytes);
    const account = this.accounts.get(header.iban);
    if (!account) throw new Error(`no account ${header.iban}`);
    if (account.documents.some((known) => known.seal === trailer.seal)) return false;

    let total = 0;
    for (const { cents, purpose, party } of bookings) {
      total += cents;
      const sums = this.purposes.get(purpose) ?? { count: 0, cents: 0 };
      sums.count += 1;
      sums.cents += cents;
      this.purposes.set(purpose, sums);
      account.parties[party % account.parties.length].seen += 1;
    }
    if (total !== trailer.total) throw new Error(`statement ${header.number} does not add up`);

    account.balance += total;
    // On record for good: the auditors ask whether a document is one of ours.
    account.documents.push({ number: header.number, seal: trailer.seal });
    this.imported += 1;
    return true;
  }
}
