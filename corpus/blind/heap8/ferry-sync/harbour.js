import { setImmediate as turn } from 'node:timers/promises';

export class Harbour {
  constructor(routes) {
    this.tides = Array.from({ length: routes * 365 }, (_, d) => ({ day: d % 365, high: 2 + ((d * 37) % 100) / 40, low: ((d * 17) % 100) / 90 }));
  }

  async load(manifest) {
    const { trip } = manifest;
    await turn();
    for (let i = 0; i < 26; i += 1) {
      manifest.cars.push({ plate: `F${(trip * 26 + i) % 99991}`, kg: 900 + (((trip + i) * 71) % 1300), lane: i % 4 });
    }
    manifest.foot = (trip * 13) % 180;
    return manifest;
  }

  tide(trip) {
    return this.tides[(trip * 11) % this.tides.length];
  }
}
