import { Derived } from './signal.js';
import { priceList, rates } from './rates.js';

export class QuoteSheet {
  constructor(number, currency, lines) {
    this.number = number;
    this.lines = lines;
    this.total = new Derived([rates[currency], rates.vat], (rate, vat) => {
      const amounts = this.lines.map(({ index, count }) => priceList[index].net * count * rate * (1 + vat));
      return { amounts, sum: amounts.reduce((a, b) => a + b, 0) };
    });
  }

  print() {
    return `${this.number}: ${this.total.value.sum.toFixed(2)}`;
  }
}
