import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSilos, CROPS, Mulberry } from './silos.ts';
import { Offer, OrderBook, type Leg } from './book.ts';

const rng = new Mulberry(8086);
const silos = buildSilos(rng, 2050);
const book = new OrderBook();
const traders = Array.from({ length: 60 }, (_, i) => `trader-${i + 1}`);

let clock = 0;
let serial = 0;
const stats = { sold: 0, expired: 0, tons: 0 };

function draftOffer(): Offer {
  const legs: Leg[] = [];
  const n = 2 + rng.int(5);
  for (let i = 0; i < n; i++) {
    const silo = silos[rng.int(silos.length)];
    legs.push({ silo: silo.code, tons: 5 + rng.int(silo.lots[0].tons), price: 150 + rng.float() * 90 });
  }
  return new Offer(++serial, traders[rng.int(60)], CROPS[rng.int(6)], legs, clock + 20 + rng.int(120));
}

function settle(offer: Offer): void {
  stats.sold++;
  stats.tons += offer.tons;
  for (const leg of offer.legs) {
    const silo = silos[Number(leg.silo.slice(1))];
    silo.booked += leg.tons;
  }
}

async function tradingDay(minutes: number): Promise<void> {
  const close = clock + minutes;
  while (clock < close) {
    clock++;
    for (let k = 0; k < 16; k++) book.add(draftOffer());
    if (clock % 2 === 0) {
      const best = book.cheapest(CROPS[rng.int(6)]);
      if (best && book.take(best.id)) settle(best);
    }
    stats.expired += book.expire(clock);
    if (clock % 30 === 0) {
      stats.tons += book.ofTrader(traders[rng.int(60)]).length * 0;
      await wait(1);
    }
  }
}

await tradingDay(160);
for (const round of [1, 2, 3]) {
  await tradingDay(480);
  await wait(40);
  console.log(`day ${round}: ${book.open} open, ${stats.sold} sold, ${stats.expired} run out, ${stats.tons} t moved`);
  if (!process.env.ONLY_LAST || round === 3) {
    writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
  }
}
