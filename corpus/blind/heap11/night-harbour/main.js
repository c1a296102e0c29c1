import { join } from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as calm } from 'node:timers/promises';
import { Sighting, Vessel, roller } from './vessels.js';
import { Watch } from './watch.js';

const roll = roller(8080);
const vessels = Array.from({ length: 5000 }, (_, id) => new Vessel(id, roll));
const watch = new Watch(20000);
let clock = 0;

async function night(sightings) {
  for (let i = 0; i < sightings; i++) {
    const vessel = vessels[roll(vessels.length)];
    watch.emit('sighting', new Sighting(++clock, vessel, roll(36000) / 100 + 0.003, roll(300) / 10 + 0.01));
    if (i % 400 === 0) await calm(0);
  }
}

function report(round) {
  const [last] = watch.history.latest(1);
  return `night ${round}: ${watch.history.entries.length} in the book, ${watch.warned} warnings, last ${last.vessel.name}`;
}

// The book of the last twenty thousand is brought over from the nights before.
await night(46000);
for (let round = 1; round <= 3; round++) {
  await night(9000);
  await calm(100);
  console.log(report(round));
  if (process.env.ONLY_LAST && round !== 3) continue;
  writeHeapSnapshot(join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
}
