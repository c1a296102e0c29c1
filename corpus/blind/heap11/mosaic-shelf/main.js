import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as idle } from 'node:timers/promises';
import { Quarry } from './tiles.js';
import { Shelf, Viewer } from './shelf.js';

const quarry = new Quarry(60601);
const shelf = new Shelf(quarry);
const viewers = Array.from({ length: 6 }, () => new Viewer(shelf, 12));
let row = 0;

async function session(pans) {
  let light = 0;
  for (let i = 0; i < pans; i++) {
    const viewer = viewers[i % viewers.length];
    if (i % viewers.length === 0) row++;
    light += viewer.pan((i % 3) * 12, row);
    if (i % 25 === 0) await idle(1);
  }
  return light / pans;
}

await session(12);
for (let round = 1; round <= 3; round++) {
  const light = await session(204);
  await idle(150);
  console.log(`session ${round}: ${shelf.stats.cut} cut, ${shelf.stats.reused} reused, light ${light.toFixed(2)}`);
  if (process.env.ONLY_LAST && round !== 3) continue;
  v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
}
