'use strict';
const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 10 });
const TOTAL = 380;
let sent = 0;

const id = (n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function event(n) {
  const at = new Date(1.7e12 + n * 1000).toISOString();
  if (n % 2) {
    return ['shop', { id: id(n), type: 'order.placed', at, order: { number: n, email: `c${n}@example.test`, lines: [{ sku: 'A1', quantity: 1 + (n % 3), price: 5 }] } }];
  }
  return ['git', { id: id(n), type: 'branch.pushed', at, branch: 'main', commits: [{ hash: n.toString(16).padStart(40, '0'), author: 'dev', url: `https://example.test/${n}` }] }];
}

function post(source, body) {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const req = http.request({
      host: '127.0.0.1', port, agent, method: 'POST', path: `/hooks/${source}`,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
    }, (res) => {
      res.resume();
      res.on('end', resolve);
    });
    req.on('error', reject);
    req.end(text);
  });
}

async function sender() {
  while (sent < TOTAL) await post(...event(sent++));
}

Promise.all(Array.from({ length: 10 }, sender)).then(() => agent.destroy());
