import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as pause } from 'node:timers/promises';
import { Blocks } from './blocks.js';
import { History } from './history.js';
import { Recorder } from './recorder.js';

let z = 271828;
function random() {
  z = (Math.imul(z, 22695477) + 1) >>> 0;
  return z / 4294967296;
}

const buoys = Array.from({ length: 30 }, (_, i) => `buoy-${String(i).padStart(2, '0')}`);
const blocks = new Blocks(40, 2048);
const history = new History(1500);
const recorder = new Recorder(blocks, random);
const warnings = new Map();

recorder.on('reading', (reading) => history.add(reading));
recorder.on('reading', (reading) => {
  if (reading.height > 8.5) warnings.set(reading.buoy, reading.at);
  else warnings.delete(reading.buoy);
});

async function sweep(times) {
  for (let i = 0; i < times; i++) {
    await Promise.all(buoys.map((buoy) => recorder.record(buoy)));
    if (i % 10 === 0) await pause(1);
  }
}

await sweep(55);
for (let n = 1; n <= 3; n++) {
  await sweep(20);
  await pause(40);
  console.log(
    `watch ${n}: ${history.total} readings, mean ${history.mean().toFixed(3)}, roughest ${history.roughest().remark}, ${warnings.size} warnings, ${blocks.free} blocks`,
  );
  if (!process.env.ONLY_LAST || n === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
