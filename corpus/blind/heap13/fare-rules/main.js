import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as after } from 'node:timers/promises';
import { Shuffler, writeSheet, ZONES } from './tariff.js';
import { history, install } from './book.js';
import { Gates } from './gates.js';

const REVISIONS_PER_ROUND = 9;
const TAPS = 6000;

const gates = new Gates(22000);
let paid = 0;
let topups = 0;
gates.on('paid', (cents) => (paid += cents));
gates.on('topup', () => (topups += 1));

const dice = new Shuffler(31);
let revision = 0;

async function traffic() {
  for (let i = 0; i < TAPS; i++) {
    gates.tap(gates.cards[dice.next(gates.cards.length)], dice.next(ZONES));
    if (i % 1500 === 0) await after(1);
  }
}

for (let round = 1; round <= 3; round++) {
  for (let n = 0; n < REVISIONS_PER_ROUND; n++) {
    revision += 1;
    install(revision, writeSheet(revision));
    await traffic();
  }
  await after(100);
  if (!process.env.ONLY_LAST || round === 3) {
    writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR, `${round}.heapsnapshot`));
  }
  console.log(`round ${round}: ${(paid / 100).toFixed(2)} taken, ${topups} top-ups`);
}
console.log(history().slice(-3).join('\n'));
