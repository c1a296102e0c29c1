import { snap } from './snap.js';
import { Harbour } from './harbour.js';
import { createSync } from './sync.js';
import { createShutdown } from './shutdown.js';

const shutdown = createShutdown();
const harbour = new Harbour(260);
const sync = createSync({ harbour, shutdown });

for (let watch = 0; watch < 3; watch += 1) {
  for (let trip = 0; trip < 380; trip += 1) await sync.pull(watch * 380 + trip);
  await snap();
}
shutdown.request('end of service');
await shutdown.complete;
console.log(sync.report());
