export class Tick {
  constructor(symbol, price, at, previous) {
    this.symbol = symbol;
    this.price = price;
    this.at = at;
    this.previous = previous;
  }

  get change() {
    return this.previous ? this.price / this.previous.price - 1 : 0;
  }

  toString() {
    const sign = this.change < 0 ? '' : '+';
    return `${this.symbol} ${this.price.toFixed(4)} ${sign}${(this.change * 100).toFixed(2)}%`;
  }
}

export class Board {
  latest = {};

  publish(symbol, price, at) {
    const tick = new Tick(symbol, price, at, this.latest[symbol] ?? null);
    this.latest[symbol] = tick;
    return tick;
  }
}
