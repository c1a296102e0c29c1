const KINDS = ['debit', 'credit', 'fee'];

export class Ledger {
  #accounts = new Map();

  post(entry) {
    if (!KINDS.includes(entry.kind)) throw new Error(`no such kind: ${entry.kind}`);
    const account = this.#account(entry.account);
    account.balance += entry.kind === 'credit' ? entry.cents : -entry.cents;
    account.entries.push(entry);
    return { id: account.entries.length, balance: account.balance };
  }

  balance(name) {
    return this.#account(name).balance;
  }

  last(name, count) {
    return this.#account(name).entries.slice(-count);
  }

  #account(name) {
    let account = this.#accounts.get(name);
    if (!account) {
      account = { balance: 0, entries: [] };
      this.#accounts.set(name, account);
    }
    return account;
  }
}
