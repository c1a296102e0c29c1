'use strict';

const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
let seed = 99;
const rand = (n) => {
  seed = (seed * 48271) % 2147483647;
  return seed % n;
};

function makeLedger(n) {
  const entries = Array.from({ length: 900 }, (_, i) => ({
    id: n * 10000 + i,
    at: 1.7e12 + i * 6e4 + rand(5e4),
    account: `${1000 + rand(60) * 10}${rand(3) ? '' : '-01'}`,
    amount: (rand(2) ? 1 : -1) * (100 + rand(500000)),
    currency: 'EUR',
    text: rand(5) ? `Invoice ${rand(99999)}` : `Refund, "order ${rand(9999)}"`,
    by: `clerk${rand(20)}`,
  }));
  if (n % 23 === 22) entries[450].account = 'A1';
  return { ledger: `l${n % 9}`, entries };
}

function send(method, path, body) {
  return new Promise((resolve, reject) => {
    const req = http.request({ host: '127.0.0.1', port, agent, method, path }, (res) => {
      const chunks = [];
      res.on('data', (chunk) => chunks.push(chunk));
      res.on('end', () => resolve({ status: res.statusCode, body: Buffer.concat(chunks) }));
    });
    req.on('error', reject);
    req.end(body);
  });
}

const bodies = Array.from({ length: 46 }, (_, n) => makeLedger(n)).map((doc) => [doc.ledger, JSON.stringify(doc)]);

async function branch(k) {
  for (let i = 0; i < 104; i += 1) {
    const [ledger, body] = bodies[(i * 5 + k * 11) % bodies.length];
    const answer = await send('POST', `/ledgers/${ledger}`, body);
    if (answer.status === 201 && i % 3 === 0) await send('GET', `/archives/${JSON.parse(answer.body).digest}`);
  }
}

Promise.all([0, 1, 2, 3].map(branch)).then(() => agent.destroy());
