import { Agent } from 'node:http';
import { once } from 'node:events';
import { Floor } from './floor.mjs';
import { createDesk } from './desk.mjs';
import { call, visits } from './bidders.mjs';

const LOTS = 240;
const floor = new Floor();
const nouns = ['commode', 'barometer', 'etching', 'carpet', 'decanter', 'sextant', 'folio'];
for (let i = 0; i < LOTS; i++) floor.open(i, `${nouns[i % nouns.length]} no. ${i}`, 200 + ((i * 7919) % 9000));

const hammered = [];
floor.on('hammer', (lot) => hammered.push(`${lot.id}:${lot.bidder ?? '-'}:${lot.price}`));

const server = createDesk(floor);
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

let trailLength = 0;
let exposure = 0;
let refused = 0;
for (const visit of visits(1900, LOTS, 99)) {
  const { status, body } = await call(agent, port, visit.method, visit.path, visit.body);
  if (status !== 200) throw new Error(`status ${status}`);
  if (!body.outcomes) continue;
  trailLength += body.trail.length;
  exposure += body.exposure;
  for (const o of body.outcomes) if (!o.accepted) refused++;
}
for (let i = 0; i < LOTS; i++) floor.close(i);

agent.destroy();
server.close();
await once(server, 'close');
console.log(`raises seen ${trailLength}, exposure ${exposure}, refused ${refused}`);
console.log(hammered.slice(0, 12).join(' '));
