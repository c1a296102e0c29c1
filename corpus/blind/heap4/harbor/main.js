import { snap } from './snap.js';
import { Clock } from './lib/clock.js';
import { TidePoller } from './lib/poller.js';
import { stations } from './lib/stations.js';

const berths = new Map();
for (let n = 0; n < 5000; n += 1) {
  berths.set(`B${n}`, { quay: n % 40, depth: 4 + (n % 14), station: stations[n % stations.length].id, draughts: [n % 7, n % 9, n % 11] });
}

const clock = new Clock();
const poller = new TidePoller(clock);
poller.run();

for (let tide = 0; tide < 3; tide += 1) {
  await clock.advance(600);
  await snap();
}
const afloat = [...berths.values()].filter((berth) => berth.depth + poller.latest.get(berth.station) > 9).length;
console.log(afloat, poller.latest.size);
