export class ReadView {
  constructor(account, entries) {
    this.account = account;
    this.rows = entries.slice();
    this.balances = new Array(entries.length);
    let balance = 0;
    for (let i = entries.length - 1; i >= 0; i--) {
      balance += entries[i].amount;
      this.balances[i] = balance;
    }
  }

  get length() {
    return this.rows.length;
  }

  entry(i) {
    return { ...this.rows[i], balance: this.balances[i] };
  }
}
