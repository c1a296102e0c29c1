import { QuoteSheet } from './quote-sheet.js';

export class Office {
  constructor(random) {
    this.random = random;
    this.number = 0;
    this.archive = [];
  }

  quote(currency) {
    const lines = Array.from({ length: 16 }, () => ({ index: this.random(12000), count: 1 + this.random(20) }));
    const sheet = new QuoteSheet(++this.number, currency, lines);
    const text = sheet.print();
    this.archive.push(text);
    if (this.archive.length > 400) this.archive.shift();
    return text.length;
  }
}
