'use strict';
const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 24 });

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const payload = body && JSON.stringify(body);
    const headers = payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {};
    const req = http.request({ host: '127.0.0.1', port, path, method, agent, headers }, (res) => {
      res.resume();
      res.on('end', () => resolve(res.statusCode));
    });
    req.on('error', reject);
    req.end(payload);
  });
}

async function scanner(n) {
  for (let i = 0; i < 200; i++) {
    const id = `P${(n * 131 + i * 17) % 3050}`;
    await call('GET', `/parcels/${id}`);
    if (i % 3 === 0) await call('GET', `/routes/R${(n + i) % 42}/load${i % 2 ? '?state=in' : ''}`);
    if (i % 4 === 0) await call('POST', `/parcels/${id}/notes`, { text: `scan ${n}  at gate ${i}` });
  }
}

Promise.all(Array.from({ length: 20 }, (_, n) => scanner(n))).then(() => agent.destroy());
