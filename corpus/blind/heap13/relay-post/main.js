import http from 'node:http';
import path from 'node:path';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { writeHeapSnapshot } from 'node:v8';
import { hex, lcg, loadCatalog } from './catalog.js';
import { Relay } from './relay.js';

const EVENTS_PER_ROUND = 330;
const repos = loadCatalog(3600);
const relay = new Relay(repos);
relay.server.listen(0, '127.0.0.1');
await once(relay.server, 'listening');
const { port } = relay.server.address();
const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });

function makeEvent(next) {
  const repo = repos[next(repos.length)];
  return {
    repo: repo.name,
    ref: `refs/heads/${repo.branches[next(4)].name}`,
    commits: Array.from({ length: 2 + next(3) }, (_, c) => ({
      sha: hex(next, 40),
      message: `step ${c} of change ${next(100000)}\n\nSigned-off-by: dev${next(90)}`,
      files: Array.from({ length: 3 + next(4) }, () => `packages/${next(60)}/src/module-${next(4000)}.js`),
    })),
  };
}

async function deliver(id, body) {
  const req = http.request({ host: '127.0.0.1', port, method: 'POST', path: '/hook', agent, headers: { 'x-delivery': id } });
  req.end(body);
  const [res] = await once(req, 'response');
  res.resume();
  await once(res, 'end');
  return res.statusCode;
}

async function runRound(round) {
  const next = lcg(500 + round * 31);
  const seen = new Map();
  for (let i = 0; i < EVENTS_PER_ROUND; i += 6) {
    const batch = [];
    for (let k = 0; k < 6 && i + k < EVENTS_PER_ROUND; k++) {
      const id = hex(next, 32);
      const body = JSON.stringify(makeEvent(next));
      const repeat = next(9) === 0;
      batch.push(
        (async () => {
          const statuses = [await deliver(id, body)];
          if (repeat) statuses.push(await deliver(id, body));
          for (const s of statuses) seen.set(s, (seen.get(s) ?? 0) + 1);
        })(),
      );
    }
    await Promise.all(batch);
  }
  return Object.fromEntries(seen);
}

for (const round of [1, 2, 3]) {
  console.log(`round ${round}`, JSON.stringify(await runRound(round)));
  await wait(600);
  if (process.env.ONLY_LAST && round < 3) continue;
  writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR, `${round}.heapsnapshot`));
}

agent.destroy();
relay.server.close();
console.log(JSON.stringify(relay.totals()));
