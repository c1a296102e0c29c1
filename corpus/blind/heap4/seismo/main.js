import { snap } from './snap.js';
import { Bulletin } from './lib/bulletin.js';
import { Station } from './lib/station.js';

let x = 0x2545f491;
const noise = () => {
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  return (x >>> 0) / 2 ** 31 - 1;
};

const stations = Array.from({ length: 30 }, (_, n) => new Station(`S${n}`));
const bulletin = new Bulletin();
let tick = 0;

for (let day = 0; day < 3; day += 1) {
  for (let n = 0; n < 12_000; n += 1) {
    tick += 1;
    const shake = tick % 900 < 30 ? 1.6 : 1;
    bulletin.offer(stations.map((station) => station.sample(noise() * shake)).filter(Boolean), tick);
  }
  await snap();
}
const windows = stations.map((station) => [...station.allTriggers].length);
console.log(bulletin.issued, Math.min(...windows), Math.max(...windows), stations[0].allTriggers.written);
