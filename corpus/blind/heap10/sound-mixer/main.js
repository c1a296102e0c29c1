'use strict';
const path = require('node:path');
const v8 = require('node:v8');
const { setTimeout: sleep } = require('node:timers/promises');
const { wave, cueSheet } = require('./tape');
const { SlabPool } = require('./slabs');
const { Mixer } = require('./mixer');

const next = wave(44100);
const cues = cueSheet(next, 11000);
const pool = new SlabPool(96, 16384);
const mixer = new Mixer(pool, cues, next);

async function session(count) {
  for (let i = 0; i < count; i += 120) {
    await Promise.all(Array.from({ length: 120 }, () => mixer.mix(cues[(next() * cues.length) | 0])));
  }
}

async function main() {
  await session(240);
  for (let round = 1; round <= 3; round++) {
    await session(960);
    await sleep(50);
    const loud = [...mixer.peaks.values()].reduce((a, b) => (a.left > b.left ? a : b));
    console.log(`session ${round}: ${mixer.mixed} mixed, ${pool.free.length} of ${pool.size} slabs free, loudest ${loud.cue.track} ${loud.left.toFixed(3)}`);
    if (process.env.ONLY_LAST && round !== 3) continue;
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
  }
}

main();
