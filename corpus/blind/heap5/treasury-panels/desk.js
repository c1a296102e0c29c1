import { Panel } from './panel.js';

export class Desk {
  #open = new Set();
  #serial = 0;
  paints = 0;

  constructor(market) {
    this.market = market;
  }

  openPanel(owner, base) {
    const { currencies } = this.market;
    const n = ++this.#serial;
    const positions = Array.from({ length: 36 }, (_, i) => ({ ref: `P${n}.${i}`, currency: currencies[(n + i) % currencies.length], amount: ((n * 7919 + i * 613) % 100000) / 3 }));
    const panel = new Panel(owner, base, this.market, positions);
    this.#open.add(panel);
    return panel;
  }

  closePanel(panel) {
    panel.close();
    this.paints += panel.painted;
    this.#open.delete(panel);
  }
}
