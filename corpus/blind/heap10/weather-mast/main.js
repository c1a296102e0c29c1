import { join } from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setImmediate as turn, setTimeout as rest } from 'node:timers/promises';
import { buildMasts, loadClimate, noise } from './masts.js';
import { Office } from './bulletin.js';

const source = noise(1815);
const dice = () => source.next().value;

const masts = buildMasts(dice, 12);
const climate = loadClimate(dice, masts);
const office = new Office(masts, climate, dice);

let tick = 0;

function telegram(mast) {
  const fields = [mast.id, tick, (12 + 8 * Math.sin(tick / 140) + dice()).toFixed(2)];
  for (let i = 0; i < 10; i++) fields.push((dice() * 14).toFixed(1));
  return fields.join(';');
}

async function day(n) {
  for (let step = 0; step < 900; step++) {
    tick++;
    for (const mast of masts) mast.raw.next(telegram(mast));
    if (step % 60 === 0) {
      office.bulletin(n);
      await turn();
    }
  }
  return office.bulletin(n);
}

for (let n = 1; n <= 3; n++) {
  const last = await day(n);
  await rest(40);
  const gust = Math.max(...last.map((b) => b.gust));
  console.log(`day ${n}: ${last.length} masts, strongest gust ${gust.toFixed(1)} m/s, tick ${tick}`);
  if (!process.env.ONLY_LAST || n === 3) {
    writeHeapSnapshot(join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
