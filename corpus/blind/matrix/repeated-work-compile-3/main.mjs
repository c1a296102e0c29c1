class Money {
  #locale;
  #currency;
  constructor(locale, currency) {
    this.#locale = locale;
    this.#currency = currency;
  }
  get currency() { return this.#currency; }
  get #formatter() {
    return new Intl.NumberFormat(this.#locale, { style: 'currency', currency: this.#currency });
  }
  format(cents) {
    return this.#formatter.format(cents / 100);
  }
}

class Statement {
  #money;
  #rows = [];
  constructor(money) { this.#money = money; }
  get size() { return this.#rows.length; }
  add(row) {
    this.#rows.push(row);
    return this;
  }
  print() {
    let width = 0;
    const lines = [];
    for (const { text, cents } of this.#rows) {
      const amount = this.#money.format(cents);
      width = Math.max(width, amount.length);
      lines.push([text, amount]);
    }
    return lines.map(([text, amount]) => `${text.padEnd(14)} ${amount.padStart(width)}`);
  }
}

const count = new Intl.NumberFormat('en');
const statements = [['de-DE', 'EUR'], ['en-US', 'USD'], ['ja-JP', 'JPY']].map(([l, c]) => new Statement(new Money(l, c)));
let state = 7;
for (let i = 0; i < 23000; i++) {
  state = (state * 16807) % 2147483647;
  statements[i % 3].add({ text: `order ${i}`, cents: (state % 2000000) - 1000000 });
}
for (const statement of statements) {
  const lines = statement.print();
  console.log(lines[0], count.format(lines.length));
}
