import { Sample } from './sample.js';

export class Fleet {
  #vehicles;
  #exporter;
  #cursor = 0;

  constructor(count, exporter) {
    this.#exporter = exporter;
    this.#vehicles = Array.from({ length: count }, (_, i) => ({
      id: `truck-${i}`,
      plate: `K ${100 + i} ZX`,
      depot: `depot-${i % 14}`,
      equipment: Array.from({ length: 10 }, (_, n) => ({ part: `part-${i}-${n}`, hours: (i * 13 + n * 7) % 900, due: n % 4 === 0 })),
    }));
  }

  report(minute, count) {
    for (let n = 0; n < count; n++) {
      const index = this.#cursor++ % this.#vehicles.length;
      this.#exporter.record(new Sample(this.#vehicles[index].id, minute, index));
    }
  }
}
