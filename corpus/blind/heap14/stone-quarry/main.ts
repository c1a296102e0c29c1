import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from './queue.ts';
import { Stream, makeOrder, type Order } from './order.ts';
import { PriceBook, Saw } from './saws.ts';

const WAITING = 3600;
const PER_ROUND = 3000;

const stream = new Stream(604800);
const book = new PriceBook(['A', 'A/B', 'B', 'C'], 60_000);
const yard = new Queue<Order>(8192);
const saws = ['Hecht', 'Zander', 'Barsch', 'Wels'].map((name) => new Saw(name, yard, book));
let id = 0;

async function sell(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    if (!yard.push(makeOrder(++id, stream))) throw new Error('the yard is full');
    if (i % 200 === 199) await sleep(1);
  }
}

await sell(WAITING);

for (let n = 1; n <= 3; n++) {
  const share = PER_ROUND / saws.length;
  await Promise.all([sell(PER_ROUND), ...saws.map((saw) => saw.run(share))]);
  await sleep(40);
  if (!process.env.ONLY_LAST || n === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
const cut = saws.reduce((sum, saw) => sum + saw.cut, 0);
const earned = saws.reduce((sum, saw) => sum + saw.earned, 0);
console.log(`${cut} orders cut, ${yard.length} waiting, ${earned.toFixed(0)} earned`);
