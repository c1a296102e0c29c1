// Lets the work of a round settle, then writes the heap of the process.
const path = require('node:path');
const v8 = require('node:v8');
const { setTimeout: sleep } = require('node:timers/promises');

async function checkpoint(round) {
  await sleep(60);
  for (let i = 0; i < 5; i++) await new Promise((done) => setImmediate(done));
  if (process.env.ONLY_LAST && round !== 3) return;
  const folder = process.env.SNAPSHOT_DIR ?? '.';
  v8.writeHeapSnapshot(path.join(folder, `${round}.heapsnapshot`));
}

module.exports = { checkpoint };
