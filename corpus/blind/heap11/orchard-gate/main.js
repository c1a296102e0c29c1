import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { createMetrics } from './metrics.js';
import { Stock, Prng } from './stock.js';
import { Gate } from './gate.js';

const stock = new Stock(20260, 11000);
const metrics = createMetrics();
const gate = new Gate(stock, metrics);
const rng = new Prng(77);
const popular = [...stock.crates.keys()].slice(0, 60);
const fruits = Object.keys(stock.byFruit);
let delivery = 50000;

function nextCall(i) {
  if (i % 40 === 0) return { method: 'GET', path: '/health' };
  if (i % 4 === 1) return { method: 'POST', path: `/deliveries/${++delivery}/confirm` };
  if (i % 5 === 0) return { method: 'GET', path: `/fruit/${fruits[rng.below(fruits.length)]}/summary` };
  return { method: 'GET', path: `/crates/${popular[rng.below(popular.length)]}` };
}

async function work(count) {
  for (let i = 0; i < count; i += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, k) => gate.serve(nextCall(i + k))));
  }
}

await work(600);
for (const round of [1, 2, 3]) {
  await work(3000);
  const page = await metrics.registry.metrics();
  console.log(`round ${round}: confirmed ${gate.deliveries.confirmed}, page of ${page.length > 0 ? 'metrics' : 'nothing'}`);
  await sleep(100);
  if (!process.env.ONLY_LAST || round === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
  }
}
