import { Signal } from '../observe/signal.js';
import { combine } from '../observe/combine.js';

export class BoardView {
  #market;
  #stop = null;
  rows = [];

  constructor(market, visitor) {
    this.#market = market;
    this.filter = new Signal({ sector: visitor % 3, minimum: 20 });
  }

  open() {
    const board = combine([this.#market.prices, this.filter], (prices, filter) =>
      prices
        .filter((price) => price.sector !== filter.sector && price.bid > filter.minimum)
        .map((price) => ({ symbol: price.symbol, bid: price.bid, ask: price.bid + 0.05, text: `${price.symbol} ${price.bid.toFixed(2)}` })));
    this.#stop = board.observe((rows) => { this.rows = rows; });
  }

  close() {
    this.#stop?.();
    this.#stop = null;
  }
}
