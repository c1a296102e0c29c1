import { Signal } from './observe/signal.js';

export class Market {
  #quoted;

  constructor(instruments, quoted) {
    this.#quoted = instruments.first(quoted);
    this.prices = new Signal(this.#at(0, 0));
  }

  move(session, tick) {
    this.prices.set(this.#at(session, tick));
  }

  #at(session, tick) {
    return this.#quoted.map((instrument, i) => ({
      symbol: instrument.symbol,
      sector: instrument.sector,
      bid: 10.5 + ((i * 37 + tick * 11 + session * 5) % 400) / 4,
    }));
  }
}
