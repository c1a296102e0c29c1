import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadTariffs } from './insurers.js';
import { Closed, closing, shut } from './lifecycle.js';
import { Relay } from './relay.js';

let seed = 1870;
const random = () => {
  seed = (seed * 16807) % 2147483647;
  return seed / 2147483647;
};

const tariffs = loadTariffs(random);
const relay = new Relay(tariffs, 8);

const places = ['Upton', 'Marle', 'Quay', 'Sands', 'Orchard', 'Mill'];
function* applicants(count) {
  for (let i = 0; i < count; i++) {
    yield {
      name: `A. ${places[i % places.length]} ${Math.floor(random() * 1e6)}`,
      region: Math.floor(random() * 400),
      age: 18 + Math.floor(random() * 60),
      years: Math.floor(random() * 30),
    };
  }
}

let goodbye = false;
closing.then((reason) => {
  goodbye = reason instanceof Closed;
});

for (let n = 1; n <= 3; n++) {
  const sum = await relay.drain(applicants(150));
  await sleep(60);
  console.log(`round ${n}: ${relay.answered} answered, mean ${(sum / 150).toFixed(2)}, best ${JSON.stringify([...relay.best])}`);
  if (!process.env.ONLY_LAST || n === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
shut();
await sleep(5);
console.log(goodbye ? 'closed' : 'still open');
