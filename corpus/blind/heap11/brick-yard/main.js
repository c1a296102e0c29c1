import path from 'node:path';
import v8 from 'node:v8';
import { setImmediate as step, setTimeout as cool } from 'node:timers/promises';
import { Kiln } from './kiln.js';
import { Order, OrderBook } from './orders.js';

let seed = 77077;
const draw = (n) => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return (seed >>> 4) % n;
};

const kiln = new Kiln(48, 65536);
const book = new OrderBook(200);
let number = 0;
let fired = 0;

async function fire(order) {
  const tray = await kiln.take();
  try {
    for (let i = 0; i < tray.heat.length; i += 8) tray.heat[i] = 900 + (order.count % 97) + i / 100;
    tray.bytes.write(`${order.number}:${order.clay}:${order.count}`, 0, 'latin1');
    await step();
    fired += tray.heat[8] > 900 ? 1 : 0;
  } finally {
    kiln.give(tray);
  }
}

async function week(ticks) {
  for (let i = 0; i < ticks; i++) {
    const fresh = Array.from({ length: 45 }, () => new Order(++number, book.tick, draw));
    for (const order of fresh) book.open(order);
    await Promise.all(fresh.flatMap((order) => (order.count > 3000 ? [fire(order), fire(order)] : [fire(order)])));
    book.advance();
  }
}

await week(230);
for (let round = 1; round <= 3; round++) {
  await week(100);
  await cool(100);
  console.log(`week ${round}: ${book.orders.size} orders in the book, ${book.expired} gone, ${fired} fired, ${kiln.free.length} trays free`);
  if (process.env.ONLY_LAST && round < 3) continue;
  v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
}
