import { Derived, Effect } from './reactive.js';

export class Panel {
  painted = 0;

  constructor(owner, base, market, positions) {
    this.owner = owner;
    this.positions = positions;
    this.valued = new Derived(() => {
      const rate = market.rate(base).get();
      return positions.map((p) => ({ ref: p.ref, value: p.amount * market.rate(p.currency).get() / rate }));
    });
    this.total = new Derived(() => this.valued.get().reduce((sum, row) => sum + row.value, 0));
    this.view = new Effect(() => {
      this.painted++;
      this.text = `${owner}: ${this.total.get().toFixed(2)} ${base}`;
    });
  }

  close() {
    this.view.dispose();
    this.total.dispose();
  }
}
