import http from 'node:http';
import { once } from 'node:events';
import { Rand } from './rand.js';
import { checkpoint } from './checkpoint.js';
import { loadTimetable } from './timetable.js';
import { createServer } from './server.js';
import { exposition } from './metrics.js';

const rand = new Rand(4107);
const timetable = loadTimetable(rand);
const server = createServer(timetable);
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });

function get(path) {
  return new Promise((resolve, reject) => {
    const req = http.get({ host: '127.0.0.1', port, path, agent }, (res) => {
      res.on('data', () => {});
      res.on('end', () => resolve(res.statusCode));
    });
    req.on('error', reject);
  });
}

async function customer(count) {
  for (let i = 0; i < count; i++) {
    const sailing = rand.pick(timetable.list);
    const step = rand.int(3);
    if (step === 0) await get(`/sailings/${sailing.id}?visit=${rand.hex(16)}`);
    else if (step === 1) await get(`/sailings/${sailing.id}/seats?visit=${rand.hex(16)}&deck=${rand.int(4)}`);
    else await get(`/ports/${sailing.from}/departures?visit=${rand.hex(16)}`);
  }
}

for (let round = 1; round <= 3; round++) {
  await Promise.all(Array.from({ length: 6 }, () => customer(125)));
  await checkpoint(round);
}
const text = await exposition();
console.log(`served, exposition of ${text.length > 0 ? 'some' : 'no'} text`);
agent.destroy();
server.close();
