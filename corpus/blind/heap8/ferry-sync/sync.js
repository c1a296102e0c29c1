import { Manifest } from './manifest.js';
import { untilShutdown } from './until.js';

export function createSync({ harbour, shutdown }) {
  let pulled = 0;
  let heaviest = 0;
  const lastByLane = new Map();

  return {
    async pull(trip) {
      const manifest = new Manifest(trip);
      await untilShutdown(shutdown, harbour.load(manifest), (reason) => manifest.abandon(reason));
      manifest.finish();
      pulled += 1;
      heaviest = Math.max(heaviest, manifest.weight * (harbour.tide(trip).low > 0.5 ? 1 : 0.9));
      for (const car of manifest.cars) lastByLane.set(car.lane, car.plate);
    },
    report: () => `${pulled} trips, heaviest ${Math.round(heaviest)} kg, lanes ${[...lastByLane.keys()].join('/')}`,
  };
}
