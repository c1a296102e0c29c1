import http from 'node:http';
import path from 'node:path';
import { once } from 'node:events';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as quiet } from 'node:timers/promises';
import { buildGraph, noise } from './graph.js';
import { Router } from './router.js';
import { serve } from './server.js';

const REQUESTS = 400;
const graph = buildGraph(90, 64);
const router = new Router(graph);
const { server, stats } = serve(router);
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const agent = new http.Agent({ keepAlive: true, maxSockets: 5 });

// Much of the traffic goes between a few busy towns, the rest anywhere near.
const pick = noise(161803);
const busy = Array.from({ length: 24 }, () => Math.floor(pick() * graph.nodes.length));

function trip(rnd) {
  if (rnd() < 0.3) return [busy[Math.floor(rnd() * 24)], busy[Math.floor(rnd() * 24)]];
  const from = Math.floor(rnd() * graph.nodes.length);
  const to = from + Math.floor(rnd() * 20) + Math.floor(rnd() * 24) * graph.width;
  return [from, to % graph.nodes.length];
}

async function ask([from, to]) {
  const req = http.get({ host: '127.0.0.1', port, path: `/route?from=${from}&to=${to}`, agent });
  const [res] = await once(req, 'response');
  res.resume();
  await once(res, 'end');
}

const early = noise(5);
for (let i = 0; i < 1300; i++) router.route(...trip(early));

for (let round = 1; round <= 3; round++) {
  const rnd = noise(round * 7919);
  for (let i = 0; i < REQUESTS; i += 5) {
    await Promise.all([1, 2, 3, 4, 5].map(() => ask(trip(rnd))));
  }
  await quiet(120);
  if (round === 3 || !process.env.ONLY_LAST) {
    writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR, `${round}.heapsnapshot`));
  }
  console.log(`round ${round}: ${stats.asked} asked, ${router.computed} computed`);
}
agent.destroy();
server.close();
