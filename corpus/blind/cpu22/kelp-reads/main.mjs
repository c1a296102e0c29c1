import { mulberry, randomGenome, seedIndex, shred, decode } from './genome.mjs';
import { LanePool } from './pool.mjs';

const random = mulberry(5150);
const genome = randomGenome(24_000, random);
const index = seedIndex(genome, 11);
const reads = shred(genome, 6000, 110, random);

const pool = new LanePool(2, { index, genome });
const BATCH = 100;
const jobs = [];
for (let i = 0; i < reads.length; i += BATCH) jobs.push(pool.submit(i / BATCH, reads.slice(i, i + BATCH)));
const placed = (await Promise.all(jobs)).flat();
pool.close();

const depth = new Uint16Array(genome.length);
const counts = new Uint32Array(genome.length * 4);
let right = 0;
let total = 0;
for (const p of placed) {
  const read = reads[p.id];
  if (Math.abs(p.place - read.truth) <= 2) right++;
  total += p.score;
  if (p.place < 0) continue;
  for (let i = 0; i < read.bases.length && p.place + i < genome.length; i++) {
    depth[p.place + i]++;
    counts[(p.place + i) * 4 + read.bases[i]]++;
  }
}

const consensus = new Uint8Array(genome.length);
for (let i = 0; i < genome.length; i++) {
  let best = 0;
  for (let b = 1; b < 4; b++) if (counts[i * 4 + b] > counts[i * 4 + best]) best = b;
  consensus[i] = best;
}
let same = 0;
for (let i = 0; i < genome.length; i++) if (consensus[i] === genome[i]) same++;

console.log(`mapped ${placed.length}, at their place ${right}, score ${total}`);
console.log(`deepest ${depth.reduce((a, b) => Math.max(a, b), 0)}, consensus ${(same / genome.length).toFixed(5)}`);
console.log(decode(consensus.subarray(0, 60)));
