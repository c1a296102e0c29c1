import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export class Item {
  constructor(number, town, route) {
    this.number = number;
    this.town = town;
    this.route = route;
    this.taken = 1_760_000_000 + number;
    this.customs = Array.from({ length: 6 }, (_, i) => ({ line: i, value: number * 0.37 + i, kind: i % 2 ? 'gift' : 'goods' }));
    this.label = `Item ${number} for ${town} by ${route.join('-')}`;
  }
}

export class Office {
  constructor() {
    this.open = new Map();
    this.bins = new Array(97).fill(0);
    this.sorter = new Worker(new URL('./sorter.js', import.meta.url));
    this.sorter.on('message', (message) => {
      if (message.sorted) this.settle(message.sorted);
    });
  }

  hand(item) {
    this.open.set(item.number, item);
    this.sorter.postMessage({ item: { number: item.number, town: item.town } });
  }

  settle(sorted) {
    for (let i = 0; i < sorted.length; i += 2) {
      const item = this.open.get(sorted[i]);
      if (!item) continue;
      this.open.delete(sorted[i]);
      this.bins[sorted[i + 1]]++;
    }
  }

  giveRoom(room) {
    this.sorter.postMessage({ room });
  }

  async close() {
    const exit = once(this.sorter, 'exit');
    this.sorter.postMessage({ end: true });
    await exit;
  }
}
