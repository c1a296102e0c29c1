export class BankFile {
  constructor(accounts) {
    this.balance = new Float64Array(accounts);
    this.parked = [];
    this.posted = 0;
  }

  post(account, pence) {
    this.balance[account] += pence;
    this.posted += 1;
  }

  park(draft) {
    this.parked.push(draft.person.number);
  }

  checksum() {
    return this.balance.reduce((a, b) => (a * 31 + b) % 1000003, 7);
  }
}
