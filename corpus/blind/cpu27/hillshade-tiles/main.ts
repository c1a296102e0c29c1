import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { tileService } from './tiles/service.ts';

const { server, stats } = tileService(1791);
server.listen(0, '127.0.0.1');
await once(server, 'listening');

const worker = new Worker(new URL('./walkers.mjs', import.meta.url), {
  workerData: { port: (server.address() as AddressInfo).port, walkers: 6, steps: 11 },
});
const [results] = await once(worker, 'message');
for (const { id, bytes, seen } of results) console.log(`walker ${id}: ${bytes} bytes, ${seen}`);
console.log(`${stats.answered} answers, ${stats.bytes} bytes, ${stats.drawn()} tiles drawn`);
server.close();
await once(worker, 'exit');
