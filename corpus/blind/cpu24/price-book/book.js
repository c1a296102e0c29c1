import { pipeline } from 'node:stream/promises';
import { Lines, parseItem } from './reading.js';
import { Tracked } from './tracked.js';

export class PriceBook extends Tracked {
  history = [];
  margins = new Map();

  async accept(source) {
    const tally = { seen: 0, fresh: 0, moved: {} };
    await pipeline(source, new Lines(), async (lines) => {
      for await (const group of lines) {
        this.begin();
        for (const line of group) this.#merge(parseItem(line), tally);
      }
    });
    this.history.push(tally);
    return tally;
  }

  #merge(item, tally) {
    tally.seen++;
    this.put(item.sku, item);
    const paths = this.changes(item.sku);
    if (paths[0] === '*') {
      tally.fresh++;
    } else {
      for (const path of paths) tally.moved[path] = (tally.moved[path] ?? 0) + 1;
    }
    const best = item.suppliers.reduce((a, b) => (a.days <= b.days ? a : b));
    const net = item.tiers.reduce((sum, tier) => sum + item.price * (1 - tier.off / 100), 0) / item.tiers.length;
    this.margins.set(item.group, (this.margins.get(item.group) ?? 0) + net / best.days);
  }
}
