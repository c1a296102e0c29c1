import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { Atlas, Noise } from './atlas.js';
import { Queries } from './queries.js';

const PLACES = 5400;
const QUERIES = 4600;

const noise = new Noise(271828);
const atlas = new Atlas(PLACES, noise);
const queries = new Queries(atlas, noise);

for (let n = 1; n <= 3; n++) {
  await queries.run(QUERIES);
  await sleep(40);
  if (!process.env.ONLY_LAST || n === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
console.log(`${queries.answered} queries, ${queries.hits} hits, ${queries.wordsSeen} words, ${atlas.cells.size} cells`);
