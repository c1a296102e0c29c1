import http from 'node:http';
import path from 'node:path';
import v8 from 'node:v8';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadTimetable } from './timetable.js';
import { confirm, openOffer } from './offers.js';
import { sailingSold, seasonChanged, tariffPublished, $sold, $tariff } from './model.js';

let seed = 90210;
const rnd = () => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff);
const pick = (list) => list[Math.floor(rnd() * list.length)];

const timetable = loadTimetable(50, rnd);
const codes = [...timetable.keys()];

async function readJson(req) {
  let text = '';
  for await (const part of req.setEncoding('utf8')) text += part;
  return JSON.parse(text);
}

let nextId = 1;
const server = http.createServer(async (req, res) => {
  try {
    const body = await readJson(req);
    const sailing = timetable.get(body.sailing);
    if (!sailing) {
      res.writeHead(404).end('{}');
      return;
    }
    const offer = openOffer({ id: nextId++, ...body });
    const answer = confirm(offer, sailing);
    sailingSold({ sailing: sailing.code, seats: answer.seats });
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  } catch (error) {
    res.writeHead(500).end(String(error));
  }
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });

function post(body) {
  return new Promise((resolve, reject) => {
    const req = http.request(
      { port: server.address().port, host: '127.0.0.1', method: 'POST', agent, path: '/offers' },
      async (res) => resolve(await readJson(res)),
    );
    req.on('error', reject).end(JSON.stringify(body));
  });
}

function party() {
  return Array.from({ length: 1 + Math.floor(rnd() * 4) }, (_, i) => ({
    name: `Traveller ${Math.floor(rnd() * 1e6)}`,
    age: i === 0 ? 'adult' : pick(['adult', 'child', 'infant', 'senior']),
    document: `P${Math.floor(rnd() * 1e9)}`,
  }));
}

async function round(n) {
  let total = 0;
  for (let batch = 0; batch < 14; batch++) {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        post({ sailing: pick(codes), party: party(), seat: pick(['deck', 'lounge', 'cabin']), vehicle: pick(['none', 'bike', 'car', 'van']) }),
      ),
    );
    for (const a of answers) total += a.total;
  }
  tariffPublished({ fuel: 0.04 + n / 100 });
  seasonChanged(['low', 'shoulder', 'high'][n % 3]);
  console.log(`round ${n}: ${total.toFixed(2)} sold, tariff ${$tariff.getState().version}, ${$sold.getState().size} sailings`);
}

for (let n = 1; n <= 3; n++) {
  await round(n);
  await sleep(80);
  if (!process.env.ONLY_LAST || n === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
agent.destroy();
server.close();
