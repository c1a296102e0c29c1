export class Board {
  constructor(instruments) {
    this.rows = new Map(instruments.map((i) => [i.symbol, { name: i.name, last: i.last, high: i.last, low: i.last, volume: 0, ticks: 0 }]));
    this.seen = 0;
    this.waiters = [];
  }

  async follow(ticks) {
    for await (const tick of ticks) {
      const row = this.rows.get(tick.symbol);
      row.last = tick.price;
      row.high = Math.max(row.high, tick.price);
      row.low = Math.min(row.low, tick.price);
      row.volume += tick.volume;
      row.ticks++;
      this.seen++;
      this.waiters = this.waiters.filter((w) => {
        if (w.count > this.seen) return true;
        w.go();
        return false;
      });
    }
  }

  reached(count) {
    if (this.seen >= count) return Promise.resolve();
    return new Promise((go) => this.waiters.push({ count, go }));
  }

  busiest() {
    let best = null;
    for (const [symbol, row] of this.rows) if (best === null || row.volume > best.volume) best = { symbol, volume: row.volume };
    return best;
  }
}
