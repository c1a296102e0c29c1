import { Worker } from 'node:worker_threads';
import { once } from 'node:events';

const worker = new Worker(new URL('./lib/worker.js', import.meta.url), { workerData: { highWater: 60000 } });
const frames = 26000;
for (let from = 0; from < frames; from += 650) {
  const batch = [];
  for (let i = from; i < from + 650; i++) batch.push({ seq: i, channel: i % 8, body: `m${(i * 2654435761) >>> 0}` });
  worker.postMessage({ type: 'frames', batch });
}
worker.postMessage({ type: 'flush' });
const [result] = await once(worker, 'message');
console.log(result);
await worker.terminate();
