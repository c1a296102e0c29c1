export class Ledger {
  #balances = new Map();
  booked = 0;
  ignored = 0;

  constructor(currency) {
    this.currency = currency;
  }

  book({ account, currency, amount }) {
    if (currency !== this.currency) {
      this.ignored++;
      return;
    }
    this.booked++;
    this.#balances.set(account, (this.#balances.get(account) ?? 0) + Math.round(Number(amount) * 100));
  }

  balances(count) {
    return [...this.#balances].sort((a, b) => b[1] - a[1]).slice(0, count);
  }
}
