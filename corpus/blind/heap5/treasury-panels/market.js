import { Signal } from './reactive.js';

export class Market {
  #seed;
  ticks = 0;

  constructor(currencies, seed) {
    this.currencies = currencies;
    this.#seed = seed;
    this.rates = new Map(currencies.map((c, i) => [c, new Signal(1 + i / 10)]));
    this.curves = new Map(currencies.map((c, i) => [c, Array.from({ length: 4000 }, (_, d) => ({ day: d, rate: 0.02 + Math.sin(d / 365 + i) / 100 }))]));
  }

  rate(currency) {
    return this.rates.get(currency);
  }

  tick() {
    this.ticks++;
    for (const signal of this.rates.values()) {
      this.#seed = (Math.imul(this.#seed, 134775813) + 1) >>> 0;
      signal.set(signal.value * (0.995 + (this.#seed % 1000) / 100000));
    }
  }
}
