import { bus } from './bus.js';

export class StallView {
  constructor(visitor, goods) {
    this.visitor = visitor;
    this.goods = goods;
    this.rows = goods.map(({ id, price }) => ({ id, price, change: 0, label: `${id} @ ${price}` }));
    this.updates = 0;
  }

  mount() {
    bus.on('price', this.onPrice.bind(this));
    bus.on('sold', this.onSold.bind(this));
    return this;
  }

  unmount() {
    bus.off('price', this.onPrice.bind(this));
    bus.off('sold', this.onSold.bind(this));
  }

  onPrice({ id, price }) {
    const row = this.rows.find((candidate) => candidate.id === id);
    if (!row) return;
    row.change = price - row.price;
    row.price = price;
    this.updates += 1;
  }

  onSold({ id }) {
    const row = this.rows.findIndex((candidate) => candidate.id === id);
    if (row >= 0) this.rows[row].label = `${id} sold`;
  }
}
