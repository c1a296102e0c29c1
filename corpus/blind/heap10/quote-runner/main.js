import { join } from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { Market, inquiry, randomizer } from './market.js';
import { Lifecycle } from './lifecycle.js';
import { QuoteRunner } from './runner.js';

const random = randomizer(5150);
const market = new Market(random, 1050, 16);
const lifecycle = new Lifecycle();
const runner = new QuoteRunner(market, lifecycle);
const share = new Map();

let number = 0;

async function session(count) {
  let batch = [];
  for (let i = 0; i < count; i++) {
    batch.push(runner.handle(inquiry(random, ++number, market.lanes)));
    if (batch.length === 64) {
      for (const carrier of await Promise.all(batch)) share.set(carrier, (share.get(carrier) ?? 0) + 1);
      batch = [];
    }
  }
  await Promise.all(batch);
}

for (let round = 1; round <= 3; round++) {
  await session(6400);
  await sleep(40);
  const [top] = [...share].sort((a, b) => b[1] - a[1]);
  console.log(`session ${round}: ${runner.done} quotes, volume ${runner.volume.toFixed(0)}, most often ${top[0]}`);
  if (process.env.ONLY_LAST && round !== 3) continue;
  writeHeapSnapshot(join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
}
lifecycle.close();
console.log(`state ${lifecycle.state}, last inquiry ${await runner.handle(inquiry(random, ++number, market.lanes))}`);
