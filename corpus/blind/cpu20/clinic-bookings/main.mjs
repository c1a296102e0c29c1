import { Agent, createServer, request } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { createDiary } from './diary.mjs';
import { createMetrics, createService } from './service.mjs';
import { enrol } from './session.mjs';

const rooms = ['Room 1', 'Room 2', 'Room 3', 'X-ray', 'Lab', 'Physio'];
const reasons = ['check-up', 'blood test', 'follow-up', 'vaccination', 'back & neck', 'eyes'];

const diary = createDiary(rooms);
const metrics = createMetrics();
const patients = Array.from({ length: 6 }, (_, i) => `patient-${i}`);
await Promise.all(patients.map((name, i) => enrol(name, `40${i}7`)));

const server = createServer(createService(diary, metrics).callback()).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const agent = new Agent({ keepAlive: true });

async function call(method, path, token, body) {
  const payload = body && JSON.stringify(body);
  const req = request({ agent, port, host: '127.0.0.1', method, path });
  if (token) req.setHeader('authorization', `Bearer ${token}`);
  if (payload) req.setHeader('content-type', 'application/json').setHeader('content-length', Buffer.byteLength(payload));
  req.end(payload);
  const [res] = await once(req, 'response');
  return { status: res.statusCode, body: await text(res) };
}

async function patient(name, index) {
  let state = 31 * index + 7;
  const below = (n) => (state = (state * 48271) % 2147483647) % n;
  const { token } = JSON.parse((await call('POST', '/session', null, { name, pin: `40${index}7` })).body);
  let size = 0;
  for (let round = 0; round < 150; round++) {
    const day = below(400);
    size += (await call('GET', `/days/${day}`)).body.length;
    const made = await call('POST', '/appointments', token, {
      room: rooms[index], day, from: below(29), length: 1 + below(3), reason: reasons[below(reasons.length)],
    });
    if (made.status === 201 && round % 8) await call('DELETE', `/appointments/${JSON.parse(made.body).id}`, token);
    if (round % 4 === 0) size += (await call('GET', '/slip', token)).body.length;
  }
  return size;
}

const sizes = await Promise.all(patients.map(patient));
agent.destroy();
server.close();
for (const line of metrics.lines()) console.log(line);
console.log(sizes.every((size) => size > 0) ? 'done' : 'nothing came');
