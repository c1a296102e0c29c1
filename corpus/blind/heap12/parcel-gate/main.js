'use strict';

const http = require('node:http');
const path = require('node:path');
const v8 = require('node:v8');
const { loadDepots, loadAreas } = require('./depots');
const { Intake, Journal, text } = require('./intake');
const { beforeClose, close } = require('./lifecycle');

let s = 424242;
function rnd() {
  s ^= s << 13;
  s ^= s >>> 17;
  s ^= s << 5;
  return (s >>> 0) / 4294967296;
}

const depots = loadDepots(rnd, 300);
const areas = loadAreas(rnd, depots);
const intake = new Intake(areas, new Journal(200));

function manifest(n) {
  const parcels = [];
  const count = 6 + Math.floor(rnd() * 10);
  for (let i = 0; i < count; i++) {
    parcels.push({
      id: `${n}-${i}`,
      postcode: String(10000 + Math.floor(rnd() * 5650)),
      weight: 1 + Math.floor(rnd() * 20),
      to: `${Math.floor(rnd() * 300)} Long Lane, flat ${Math.floor(rnd() * 40)}`,
    });
  }
  return { sender: `shop-${Math.floor(rnd() * 60)}`, parcels };
}

function send(port, agent, body) {
  return new Promise((resolve, reject) => {
    const req = http.request({ host: '127.0.0.1', port, agent, method: 'POST', path: `/manifests?shop=${body.sender}` });
    req.on('response', (res) => text(res).then((t) => resolve(JSON.parse(t)), reject));
    req.on('error', reject);
    req.end(JSON.stringify(body));
  });
}

async function run() {
  const server = http.createServer((req, res) => intake.handle(req, res).catch((e) => res.destroy(e)));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
  beforeClose('server', () => new Promise((done) => {
    agent.destroy();
    server.close(done);
  }));
  const { port } = server.address();
  let n = 0;
  for (const round of [1, 2, 3]) {
    let placed = 0;
    for (let i = 0; i < 50; i++) {
      const replies = await Promise.all([0, 1, 2, 3].map(() => send(port, agent, manifest(++n))));
      for (const reply of replies) placed += reply.placed.length;
    }
    await new Promise((done) => setTimeout(done, 120));
    console.log('round', round, 'placed', placed, 'refused', intake.refused);
    if (!process.env.ONLY_LAST || round === 3) {
      v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR || '.', `${round}.heapsnapshot`));
    }
  }
  await close();
}

run().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
