import { ReadView } from './read-view.js';

class Ledger {
  #accounts;
  #views = new Set();
  #deferred = 0;

  constructor(accounts) {
    this.#accounts = accounts;
  }

  *entries(number) {
    const view = new ReadView(number, this.#accounts[number]);
    this.#views.add(view);
    try {
      for (let i = 0; i < view.length; i++) yield view.entry(i);
    } finally {
      this.#views.delete(view);
    }
  }

  post(number, amount, text) {
    for (const view of this.#views) {
      if (view.account === number) this.#deferred++;
    }
    const entries = this.#accounts[number];
    entries.shift();
    entries.push({ seq: entries.at(-1).seq + 1, amount, text });
  }
}

export function openLedger({ accounts, entries, seed }) {
  let s = seed;
  const roll = () => (s = (s * 16807) % 2147483647);
  const books = [];
  for (let a = 0; a < accounts; a++) {
    const rows = [];
    for (let e = 0; e < entries; e++) rows.push({ seq: e + 1, amount: (roll() % 200000) / 100 - 900, text: `invoice ${a}-${e}` });
    books.push(rows);
  }
  return new Ledger(books);
}
