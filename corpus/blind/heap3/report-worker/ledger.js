const texts = ['rent', 'licence fee', 'refund', 'card payment', 'salary', 'interest'];

export class Ledger {
  #entries = [];

  constructor(accounts, perAccount) {
    this.accounts = accounts;
    for (let a = 0; a < accounts; a++) {
      this.#entries.push(Array.from({ length: perAccount }, (_, i) => ({
        text: `${texts[(a + i) % texts.length]} ${a}-${i}`,
        cents: ((a * 977 + i * 331) % 20000) - 6000,
        booked: { day: 1 + (i % 28), month: 1 + (i % 12), batch: `B${a}.${i >> 3}` },
      })));
    }
  }

  entries(account) {
    return this.#entries[account];
  }
}
