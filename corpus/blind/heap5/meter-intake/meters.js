export class MeterBook {
  #meters = new Map();

  constructor(count) {
    for (let i = 0; i < count; i++) {
      const id = `E${String(100000 + i)}`;
      this.#meters.set(id, { id, last: i * 3.5, factor: 1 + (i % 4), tariff: ['single', 'double', 'solar'][i % 3], months: Array.from({ length: 24 }, (_, m) => (i + m) * 1.25) });
    }
  }

  ids() {
    return [...this.#meters.keys()];
  }

  get(id) {
    return this.#meters.get(id);
  }

  total() {
    let sum = 0;
    for (const meter of this.#meters.values()) sum += meter.last * meter.factor;
    return sum;
  }
}
