'use strict';

const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
const TOTAL = 240;

function call(i) {
  const method = i % 3 === 0 ? 'POST' : 'GET';
  const path = i % 3 === 0 ? `/seat/${(i * 37) % 1200}` : i % 3 === 1 ? '/plan' : '/me';
  const headers = { 'x-pass': `guest${i % 12}.${4000 + (i % 12)}` };
  return new Promise((resolve, reject) => {
    const req = http.request({ host: '127.0.0.1', port, path, method, headers, agent }, (res) => {
      res.resume().on('end', () => resolve(res.statusCode));
    });
    req.on('error', reject);
    req.end();
  });
}

async function worker(from, step, seen) {
  for (let i = from; i < TOTAL; i += step) {
    const status = await call(i);
    seen[status] = (seen[status] ?? 0) + 1;
  }
}

(async () => {
  const seen = {};
  await Promise.all(Array.from({ length: 8 }, (_, k) => worker(k, 8, seen)));
  agent.destroy();
  console.log('answers', seen);
})();
