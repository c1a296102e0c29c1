import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const size = 14;
const holes = [{ row: 3, column: 4 }, { row: 6, column: 0 }, { row: 9, column: 7 }];
const tasks = holes.flatMap((hole) => Array.from({ length: size }, (_, firstColumn) => ({ hole, firstColumn })));
const results = [];

async function crew() {
  const worker = new Worker(new URL('worker.mjs', import.meta.url), { workerData: { size } });
  while (tasks.length) {
    worker.postMessage(tasks.shift());
    const [result] = await once(worker, 'message');
    results.push(result);
  }
  worker.postMessage(null);
  await once(worker, 'exit');
}

await Promise.all([crew(), crew()]);

for (const [where, list] of Object.entries(Object.groupBy(results, ({ hole }) => `${hole.row},${hole.column}`))) {
  const found = list.reduce((sum, r) => sum + r.found, 0);
  const visited = list.reduce((sum, r) => sum + r.visited, 0);
  console.log(`hole at ${where}: ${found} placements, ${visited} nodes`);
}
