import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { xorshift } from './random.js';
import { Lifecycle } from './lifecycle.js';
import { Orchard } from './orchard.js';
import { Desk } from './reports.js';

const TREES = 10_000;
const JOBS = 240;

const random = xorshift(90125);
const lifecycle = new Lifecycle();
const orchard = new Orchard(TREES, random);
const desk = new Desk(orchard, lifecycle, 6);

async function season(year) {
  for (let i = 0; i < JOBS; i++) {
    desk.submit({
      id: `${year}/${i}`,
      year,
      day: Math.floor(random() * 365),
      row: Math.floor(random() * 250),
      count: 32,
    });
  }
  await desk.drain();
  await sleep(50);
}

for (let n = 1; n <= 3; n++) {
  await season(2025 + n);
  if (!process.env.ONLY_LAST || n === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
lifecycle.stop('end of run');
console.log(`${desk.totals.done} forecasts, ${desk.totals.kilograms.toFixed(0)} kg, best mean ${desk.totals.best.toFixed(2)}`);
