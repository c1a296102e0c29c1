'use strict';
const http = require('node:http');
const { once } = require('node:events');
const createApp = require('./app.cjs');
const { Members } = require('./auth.cjs');
const { seeded, random, TITLES } = require('./store.cjs');

const VISITORS = 8;
const VISITS = 85;

function client(port) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: VISITORS });
  function call(method, path, { token, body } = {}) {
    return new Promise((resolve, reject) => {
      const payload = body ? JSON.stringify(body) : null;
      const headers = {};
      if (token) headers.authorization = `Bearer ${token}`;
      if (payload) {
        headers['content-type'] = 'application/json';
        headers['content-length'] = Buffer.byteLength(payload);
      }
      const req = http.request({ agent, port, host: '127.0.0.1', method, path, headers }, (res) => {
        const parts = [];
        res.on('data', (part) => parts.push(part));
        res.on('end', () => resolve({ status: res.statusCode, text: Buffer.concat(parts).toString() }));
      });
      req.on('error', reject);
      req.end(payload);
    });
  }
  return { call, close: () => agent.destroy() };
}

async function visit(call, name, index, tally) {
  const next = random(1000 + index);
  const login = await call('POST', '/login', { body: { name, password: `pw-${name}` } });
  const { token } = JSON.parse(login.text);
  for (let i = 0; i < VISITS; i++) {
    const a = TITLES[Math.floor(next() * TITLES.length)];
    const b = TITLES[Math.floor(next() * TITLES.length)];
    const page = await call('GET', `/catalogue?q=${i % 3 ? a : `${a}+${b}`}`);
    tally(page);
    const book = `b${Math.floor(next() * 1500) * VISITORS + index}`;
    tally(await call('GET', `/books/${book}`));
    tally(await call('POST', '/loans', { token, body: { book } }));
    if (i % 5 === 0) tally(await call('GET', '/loans', { token }));
    if (i % 5 !== 4) tally(await call('DELETE', `/loans/${book}`, { token }));
  }
}

async function main() {
  const members = new Members();
  const names = Array.from({ length: VISITORS }, (_, i) => `member${i}`);
  await Promise.all(names.map((name) => members.enrol(name, `pw-${name}`)));
  const library = seeded(12000);
  const server = http.createServer(createApp({ library, members, today: () => 20400 }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const { call, close } = client(server.address().port);
  const statuses = new Map();
  let bytes = 0;
  const tally = ({ status, text }) => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    bytes += text.length;
  };
  await Promise.all(names.map((name, index) => visit(call, name, index, tally)));
  close();
  server.close();
  await once(server, 'close');
  for (const [status, count] of [...statuses].sort((a, b) => a[0] - b[0])) console.log(status, count);
  console.log('bytes', bytes);
}

main();
