import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as pause } from 'node:timers/promises';
import { seeded, loadFleet, loadDepths } from './charts.js';
import { PositionFeed } from './feed.js';
import { PilotDesk } from './desk.js';

const rand = seeded(4711);
const fleet = loadFleet(rand, 14000);
const depths = loadDepths(rand, 190, 220);
const feed = new PositionFeed(fleet, rand);
const desk = new PilotDesk(feed, depths);
const vessels = [...fleet.values()];

async function watch(round) {
  for (let hour = 0; hour < 48; hour++) {
    const ids = [];
    for (let n = 0; n < 14; n++) {
      const id = `${round}-${hour}-${n}`;
      const vessel = vessels[(rand() * vessels.length) | 0];
      desk.admit(id, vessel, (rand() * 260) | 0);
      ids.push(id);
    }
    for (let p = 0; p < 60; p++) feed.pulse((rand() * 260) | 0);
    feed.tide(Math.sin(hour / 4) * 1.6);
    for (const id of ids) {
      if (rand() < 0.25) desk.berth(id);
      else desk.turnBack(id);
    }
    if (hour % 8 === 0) await pause(2);
  }
}

for (let round = 1; round <= 3; round++) {
  await watch(round);
  await pause(50);
  console.log(`watch ${round}: berthed ${desk.berthed}, turned back ${desk.turnedBack}, open ${desk.open.size}`);
  if (process.env.ONLY_LAST && round < 3) continue;
  writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
}
