class Journal {
  #entries = [];
  #title;
  constructor(title) { this.#title = title; }
  get title() { return this.#title; }
  get entries() { return [...this.#entries]; }
  get length() { return this.#entries.length; }
  write(account, cents) { this.#entries.push({ account, cents }); }
}

class Ledger {
  #journal;
  #balances = new Map();
  #limits = [1000, 5000, 20000];
  constructor(journal) { this.#journal = journal; }
  get accounts() { return this.#balances.size; }
  #at(index) {
    return this.#journal.entries[index];
  }
  #level(cents) {
    return this.#limits.findIndex(limit => Math.abs(cents) < limit);
  }
  replay() {
    const levels = [0, 0, 0, 0];
    for (let i = 0; i < this.#journal.length; i++) {
      const entry = this.#at(i);
      this.#balances.set(entry.account, (this.#balances.get(entry.account) ?? 0) + entry.cents);
      levels[this.#level(entry.cents) + 1]++;
    }
    return levels;
  }
  largest() {
    return [...this.#balances].sort((a, b) => b[1] - a[1])[0];
  }
}

const journal = new Journal('2024');
let state = 404;
for (let i = 0; i < 43000; i++) {
  state = (state * 16807) % 2147483647;
  journal.write('acc' + (state % 300), (state % 40001) - 20000);
}
const ledger = new Ledger(journal);
console.log(journal.title, ledger.replay(), ledger.accounts, ledger.largest());
