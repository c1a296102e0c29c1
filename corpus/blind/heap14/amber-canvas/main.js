import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { WorldMap, lcg } from './map.js';
import { SlotBook } from './slots.js';
import { Renderer } from './renderer.js';

const WAYS = 3600;
const TILES = 150;

const random = lcg(8128);
const world = new WorldMap(WAYS, random);
const slots = new SlotBook();
const renderer = new Renderer(world, slots);
let sum = 0;

for (let n = 1; n <= 3; n++) {
  for (let i = 0; i < TILES; i++) {
    const surface = await renderer.tile(random(32), random(32), 10 + (i % 3));
    sum = (sum + surface.checksum()) >>> 0;
  }
  await sleep(50);
  if (!process.env.ONLY_LAST || n === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
console.log(`${renderer.rendered} tiles drawn, ${renderer.reused} reused, sum ${sum.toString(16)}`);
