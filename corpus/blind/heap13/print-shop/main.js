import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as pause } from 'node:timers/promises';
import { loadFonts, Lot, makeOrder } from './orders.js';
import { Press } from './press.js';
import { Tray } from './tray.js';

const BEATS = 90;
const ARRIVE_PER_BEAT = 8;
const PRINT_PER_BEAT = 5;

const fonts = loadFonts(420);
const tray = new Tray();
const press = new Press(tray, PRINT_PER_BEAT);
const lot = new Lot(4711);
let ink = 0;
press.on('printed', (number, used) => (ink += used));
let number = 0;

async function morning() {
  for (let beat = 0; beat < BEATS; beat++) {
    for (let i = 0; i < ARRIVE_PER_BEAT; i++) tray.put(makeOrder(lot, ++number, fonts));
    press.beat();
    await pause(2);
  }
}

for (let round = 1; round <= 3; round++) {
  await morning();
  if (!process.env.ONLY_LAST || round === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR, `${round}.heapsnapshot`));
  }
  console.log(`round ${round}: ${tray.accepted} accepted, ${press.printed} printed, ${tray.waiting} waiting`);
}

// No new orders after closing time; the press goes on.
while (tray.waiting) {
  press.beat();
  await pause(2);
}
console.log(`closed: ${press.printed} printed, ${ink} ink`, Object.fromEntries(press.sheets));
