import { join } from 'node:path';
import { setMaxListeners } from 'node:events';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as pause } from 'node:timers/promises';
import { Address, Parcel, dealer } from './round.js';
import { Courier } from './courier.js';

const deal = dealer(555);
const addresses = Array.from({ length: 15000 }, (_, id) => new Address(id, deal));
const day = new AbortController();
setMaxListeners(0, day.signal);
const couriers = ['Ines', 'Jonas', 'Kaya', 'Lars'].map((name) => new Courier(name, day.signal));
let number = 9000;

async function tour(parcels) {
  for (let i = 0; i < parcels; i += couriers.length) {
    await Promise.all(
      couriers.map((courier) => courier.deliver(new Parcel(++number, addresses[deal(addresses.length)], deal), deal)),
    );
  }
}

await tour(80);
for (let round = 1; round <= 3; round++) {
  await tour(1800);
  await pause(100);
  const delivered = couriers.reduce((sum, courier) => sum + courier.delivered, 0);
  const missed = couriers.reduce((sum, courier) => sum + courier.missed, 0);
  console.log(`tour ${round}: ${delivered} delivered, ${missed} missed`);
  if (process.env.ONLY_LAST && round < 3) continue;
  writeHeapSnapshot(join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
}
day.abort('end of day');
