import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { RegistryClient } from './client.mjs';
import { batch, complete, mapAsync, through } from './stages.mjs';
import { stow } from './stowage.mjs';

function* bookings(count) {
  let s = 60613;
  const next = (m) => {
    s = (Math.imul(s, 22695477) + 1) >>> 0;
    return (s >>> 12) % m;
  };
  for (let id = 0; id < count; id++) {
    yield {
      id,
      holder: next(900),
      vehicle: next(5000),
      companions: Array.from({ length: next(4) }, () => next(900)),
    };
  }
}

const worker = new Worker(new URL('./registry.mjs', import.meta.url));
const [port] = await once(worker, 'message');
const registry = new RegistryClient(port);

let sailing = 0;
for await (const list of through(bookings(240), mapAsync(complete(registry)), batch(80))) {
  const { lanes, left } = stow(list);
  const metres = lanes.map((l) => l.reduce((m, b) => m + b.vehicle.metres, 0).toFixed(1));
  const heads = list.reduce((n, b) => n + 1 + b.companions.length, 0);
  console.log(`sailing ${++sailing}: ${heads} persons, lanes ${metres.join(' ')}, left behind ${left}`);
}
console.log('calls', registry.calls);
registry.close();
worker.postMessage('stop');
