import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { startGateway } from './gateway.js';
import { readAll, startServices } from './services.js';

const keys = new Map(Array.from({ length: 12 }, (_, i) => [`k${i}`, { id: `k${i}`, role: i % 3 ? 'shop' : 'back', secret: `secret-${i * 131}` }]));

const services = await startServices();
const gateway = await startGateway(keys, services.port);
const agent = new Agent({ keepAlive: true, maxSockets: 12 });

function call(key, method, path, body, tick) {
  const secret = tick % 97 === 0 ? 'guess' : key.secret;
  const signature = createHmac('sha256', secret).update(`${method} ${path}\n`).update(body).digest('hex');
  const headers = { 'x-key': key.id, 'x-signature': signature, 'x-tick': String(tick), 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const out = request({ agent, host: '127.0.0.1', port: gateway.port, method, path, headers }, (res) => {
      readAll(res).then((raw) => resolve({ status: res.statusCode, hit: res.headers['x-hit'] === '1', raw }), reject);
    });
    out.on('error', reject);
    out.end(body);
  });
}

/** One caller works through its list in order: an order may rest on what was read before. */
async function caller(key, seed, count) {
  let s = seed;
  const rnd = (n) => (s = (s * 69621) % 2147483647) % n;
  let spent = 0;
  let hits = 0;
  let last = { id: 1 };
  for (let tick = 1; tick <= count; tick++) {
    const id = 1 + Math.floor(rnd(1000) ** 2 / 500);
    const kind = rnd(10);
    const [method, path, body] =
      kind < 5 ? ['GET', `/v1/articles/${id}`, '']
      : kind < 6 ? ['GET', `/v1/stores/s${rnd(12)}/articles/${id}`, '']
      : kind < 7 ? ['GET', `/v${1 + rnd(2)}/health/${rnd(3)}`, '']
      : ['POST', '/v1/orders', JSON.stringify({ customer: `c${rnd(900)}`, lines: [{ article: last.id, count: 1 + rnd(5) }, { article: id, count: 1 }] })];
    const { status, hit, raw } = await call(key, method, path, body, tick);
    if (hit) hits++;
    if (status !== 200) continue;
    const answer = JSON.parse(raw);
    if (method === 'POST') spent += answer.total;
    else if (answer.id) last = answer;
  }
  return { spent, hits };
}

const done = await Promise.all([...keys.values()].map((key, i) => caller(key, 1009 + i * 7, 260)));
agent.destroy();
gateway.close();
services.server.close();
for (const line of gateway.log.table()) console.log(line);
console.log('spent', done.reduce((sum, d) => sum + d.spent, 0));
