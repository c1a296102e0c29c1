class Table {
  #rows;
  constructor(rows) { this.#rows = rows; }

  get _index() {
    return new Map(this.#rows.map((row) => [row[this.constructor.key], row]));
  }

  find(key) {
    return this._index.get(key);
  }

  get rows() { return this.#rows; }
}

const Audited = (Base) => class extends Base {
  #trail = [];
  note(text) { this.#trail.push(text); }
  get trail() { return this.#trail; }
};

class Accounts extends Audited(Table) {
  static key = 'iban';
  #kinds = ['giro', 'saving', 'depot'];

  transfer(from, to, cents) {
    const source = this.find(from);
    const target = this.find(to);
    if (!source || !target) {
      this.note(`unknown ${source ? to : from}`);
      return;
    }
    if (source.kind !== this.#kinds[0] && cents > 50000) {
      this.note(`limit ${from}`);
      return;
    }
    source.cents -= cents;
    target.cents += cents;
  }
}

const accounts = new Accounts(Array.from({ length: 1200 }, (_, i) => ({
  iban: `AT${610000 + i * 3}`,
  kind: ['giro', 'saving', 'depot'][i % 3],
  cents: 100000,
})));
let q = 19;
for (let i = 0; i < 5000; i++) {
  q = (q * 16807) % 2147483647;
  accounts.transfer(`AT${610000 + (q % 1210) * 3}`, `AT${610000 + ((q >>> 7) % 1200) * 3}`, q % 70000);
}
const sorted = accounts.rows.toSorted((a, b) => b.cents - a.cents);
console.log(accounts.trail.length, accounts.trail.filter((t) => t.startsWith('limit')).length);
console.log(sorted[0], sorted.at(-1));
