import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { Feed } from './feed.ts';
import { LampTable } from './lamps.ts';
import { Poller } from './poller.ts';

const STREETS = ['Alder Row', 'Bridge Street', 'Canal Walk', 'Dyer Lane', 'Elm Grove'];
const BATCHES = 30;

const feeds = STREETS.map((street, i) => new Feed(street, 7000 + i * 97));
const table = new LampTable();
table.load(feeds, 1600);
const pollers = feeds.map((feed) => new Poller(feed, table));
for (const poller of pollers) poller.start();

for (let n = 1; n <= 3; n++) {
  for (const feed of feeds) feed.fill(BATCHES);
  while (!feeds.every((feed) => feed.empty)) await sleep(20);
  await sleep(60);
  if (!process.env.ONLY_LAST || n === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}

for (const poller of pollers) poller.stop();
const readings = pollers.reduce((a, p) => a + p.readings, 0);
console.log(`${table.size} lamps, ${readings} readings, ${table.faults()} faults`);
