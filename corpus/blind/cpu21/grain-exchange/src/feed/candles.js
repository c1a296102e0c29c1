'use strict';

class Candles {
  constructor(every) { this.every = every; this.series = new Map(); }
  trade(symbol, price, quantity, at) {
    const slot = Math.floor(at / this.every);
    let list = this.series.get(symbol);
    if (!list) this.series.set(symbol, (list = []));
    const c = list[list.length - 1];
    if (!c || c.slot !== slot) {
      list.push({ slot, open: price, high: price, low: price, close: price, volume: quantity, turnover: price * quantity });
      return;
    }
    if (price > c.high) c.high = price;
    if (price < c.low) c.low = price;
    c.close = price;
    c.volume += quantity;
    c.turnover += price * quantity;
  }
  vwap(symbol) {
    let v = 0;
    let t = 0;
    for (const c of this.series.get(symbol) ?? []) { v += c.volume; t += c.turnover; }
    return v ? t / v : 0;
  }
}

module.exports = { Candles };
