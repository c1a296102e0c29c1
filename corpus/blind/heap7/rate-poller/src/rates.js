const CODES = ['EUR', 'USD', 'GBP', 'NOK', 'SEK', 'CHF', 'JPY', 'PLN', 'CZK', 'DKK', 'AUD', 'CAD'];

export class RateBook {
  #seed = 8128;

  constructor(history) {
    this.pairs = [];
    this.updates = 0;
    for (const base of CODES) {
      for (const quote of CODES) {
        if (base === quote) continue;
        this.pairs.push({ symbol: `${base}/${quote}`, mid: 0.5 + this.draw() * 2, series: new Float64Array(history), at: 0 });
      }
    }
    this.calendar = Array.from({ length: 9000 }, (_, day) => ({ day, open: day % 7 < 5, note: day % 90 === 0 ? `quarter ${day / 90}` : '' }));
  }

  draw() {
    this.#seed = (this.#seed * 69621) % 2147483647;
    return this.#seed / 2147483647;
  }

  async fetch(index) {
    const pair = this.pairs[index % this.pairs.length];
    return { symbol: pair.symbol, bid: pair.mid * (1 - this.draw() / 500), ask: pair.mid * (1 + this.draw() / 500) };
  }

  apply(index, quote) {
    const pair = this.pairs[index % this.pairs.length];
    pair.mid = (quote.bid + quote.ask) / 2;
    pair.series[pair.at] = pair.mid;
    pair.at = (pair.at + 1) % pair.series.length;
    this.updates += 1;
  }
}
