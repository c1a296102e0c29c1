#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { pipeline } from 'node:stream/promises';
import { Frames } from './lib/frames.mjs';
import { Pool } from './lib/pool.mjs';
import { Tally } from './lib/tally.mjs';

const { values } = parseArgs({
  options: {
    workers: { type: 'string', default: '2' },
    batch: { type: 'string', default: '2500' },
    format: { type: 'string', default: 'text' },
  },
});

const gateway = spawn(process.execPath, [new URL('bedside.mjs', import.meta.url).pathname], { stdio: ['ignore', 'pipe', 'inherit'] });
const pool = new Pool(new URL('./lib/score-worker.mjs', import.meta.url), Number(values.workers));
const tally = new Tally();

await pipeline(gateway.stdout, new Frames(Number(values.batch)), async function (batches) {
  const running = new Set();
  for await (const batch of batches) {
    const job = pool.run(batch).then((scored) => {
      running.delete(job);
      tally.add(scored);
    });
    running.add(job);
    // Keep a few batches ahead of the workers and let the pipe wait otherwise.
    if (running.size >= pool.size * 3) await Promise.race(running);
  }
  await Promise.all(running);
});

await pool.close();
process.stdout.write(values.format === 'json' ? JSON.stringify(tally) + '\n' : tally.toText());
