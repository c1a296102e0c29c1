import { EventEmitter } from 'node:events';

const CROPS = ['beans', 'kale', 'leeks', 'potatoes', 'squash', 'currants'];

export class Gardens extends EventEmitter {
  #plots = new Map();
  #waiting = [];
  #free = new Set();

  constructor(count) {
    super();
    for (let n = 1; n <= count; n++) {
      const plot = {
        number: n,
        area: 120 + (n * 37) % 180,
        tenant: n % 9 === 0 ? null : `tenant ${n}`,
        beds: Array.from({ length: 4 + (n % 5) }, (_, i) => ({ crop: CROPS[(n + i) % CROPS.length], sown: `2024-0${3 + ((n + i) % 5)}-1${i % 9}`, water: 0 })),
      };
      this.#plots.set(n, plot);
      if (!plot.tenant) this.#free.add(n);
    }
  }

  plot(n) {
    return this.#plots.get(n);
  }

  free(limit) {
    const out = [];
    for (const n of this.#free) {
      const { number, area } = this.#plots.get(n);
      out.push({ number, area });
      if (out.length === limit) break;
    }
    return out;
  }

  water(n, litres) {
    const plot = this.#plots.get(n);
    for (const bed of plot.beds) bed.water += litres / plot.beds.length;
    this.emit('watered', n, litres);
    return { number: n, beds: plot.beds.map((b) => Math.round(b.water)) };
  }

  queue(name) {
    this.#waiting.push(name);
    if (this.#waiting.length > 50) this.#waiting.shift();
    return this.#waiting.length;
  }
}
