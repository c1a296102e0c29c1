import { join } from 'node:path';
import v8 from 'node:v8';
import { setTimeout as hold } from 'node:timers/promises';
import { Feed, Sender, waves } from './feed.js';
import { Loft } from './loft.js';

const random = waves(271);
const senders = Array.from({ length: 12000 }, (_, i) => new Sender(i, () => random.next().value));
const feed = new Feed(senders, 1618);
const loft = new Loft(feed, { record: process.env.LOFT_TAPE === 'on' }).start();

async function watchNight(packets) {
  for (let sent = 0; sent < packets; sent += 50) {
    feed.send(50);
    await hold(1);
  }
}

for (const sender of senders) loft.levels.set(sender.call, 0);
await watchNight(200);
for (let night = 1; night <= 3; night++) {
  await watchNight(3000);
  await hold(100);
  const { call } = loft.loudest();
  console.log(`night ${night}: ${loft.handled} packets, loudest ${call}`);
  if (process.env.ONLY_LAST && night < 3) continue;
  v8.writeHeapSnapshot(join(process.env.SNAPSHOT_DIR ?? '.', `${night}.heapsnapshot`));
}
feed.end();
await loft.done;
