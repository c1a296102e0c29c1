'use strict';
const http = require('node:http');
const path = require('node:path');
const { once } = require('node:events');
const { writeHeapSnapshot } = require('node:v8');
const { setTimeout: sleep } = require('node:timers/promises');
const { Depot, lcg } = require('./depot');
const { createGate } = require('./server');

const next = lcg(20260105);
const depot = new Depot(next, 28000);
const agent = new http.Agent({ keepAlive: true, maxSockets: 12 });

function call(port, method, target) {
  return new Promise((resolve, reject) => {
    const req = http.request({ port, host: '127.0.0.1', method, path: target, agent }, (res) => {
      let size = 0;
      res.on('data', (chunk) => (size += chunk.length));
      res.on('end', () => resolve(size));
    });
    req.on('error', reject);
    req.end();
  });
}

async function shift(port, requests) {
  let open = [];
  for (let n = 0; n < requests; n++) {
    const dice = next(10);
    const code = depot.codes[next(depot.codes.length)];
    if (dice < 4) open.push(call(port, 'GET', `/parcels/${code}`));
    else if (dice < 8) open.push(call(port, 'POST', `/parcels/${code}/scan`));
    else open.push(call(port, 'GET', `/routes/R${next(48)}`));
    if (open.length === 12) {
      await Promise.all(open);
      open = [];
    }
  }
  await Promise.all(open);
  await call(port, 'GET', '/metrics');
}

async function main() {
  const server = createGate(depot);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  for (let round = 1; round <= 3; round++) {
    await shift(port, 4200);
    await sleep(60);
    console.log(`shift ${round} done, ${[...depot.parcels.values()].filter((p) => p.scans).length} parcels scanned`);
    if (process.env.ONLY_LAST && round !== 3) continue;
    writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
  }
  agent.destroy();
  server.close();
}

main();
