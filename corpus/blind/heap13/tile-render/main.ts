import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writeHeapSnapshot } from 'node:v8';
import { Renderer } from './renderer.ts';
import { Tile } from './tile.ts';
import { Rng, World } from './world.ts';

const VIEWS = 22;
const world = new World(4021, 6);
const renderer = new Renderer(world, 60);

async function browse(seed: number): Promise<number> {
  const rng = new Rng(seed);
  let total = 0;
  for (let view = 0; view < VIEWS; view++) {
    const column = rng.below(world.span - 3);
    const row = rng.below(world.span - 3);
    const night = rng.below(2) === 1;
    for (let dy = 0; dy < 3; dy++) {
      for (let dx = 0; dx < 3; dx++) {
        total = (total + renderer.get(column + dx, row + dy, night).checksum()) >>> 0;
      }
    }
    await pause(1);
  }
  return total;
}

async function snapshot(round: number): Promise<void> {
  await pause(200);
  if (process.env.ONLY_LAST && round !== 3) return;
  writeHeapSnapshot(join(process.env.SNAPSHOT_DIR!, `${round}.heapsnapshot`));
}

await browse(7);
for (let round = 1; round <= 3; round++) {
  const sum = await browse(100 + round);
  await snapshot(round);
  console.log(`round ${round}: ${sum.toString(16)}, ${renderer.drawn} drawn, ${Tile.sheet.open} slots`);
}
