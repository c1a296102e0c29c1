'use strict';
const http = require('node:http');

function makeRandom(seed) {
  let s = seed;
  return () => {
    s = (s * 1103515245 + 12345) % 2147483648;
    return s / 2147483648;
  };
}

function makeLine(r, i) {
  return {
    sku: `SKU-${(i * 37) % 9000}`,
    qty: 1 + Math.floor(r() * 12),
    weight: Math.round((0.2 + r() * 30) * 100) / 100,
    size: { w: 5 + Math.floor(r() * 70), d: 5 + Math.floor(r() * 60), h: 5 + Math.floor(r() * 120) },
    price: { net: Math.round(r() * 20000) / 100, currency: 'SEK' },
    flags: { fragile: r() < 0.2, cold: r() < 0.1, gift: r() < 0.05 },
    buyer: { name: `Buyer ${i % 400}`, street: `Kajgatan ${i % 90}`, post: String(10000 + (i % 80000)), country: 'SE' },
    dates: { placed: 20260100 + (i % 28), due: 20260200 + (i % 28) },
    serials: Array.from({ length: 1 + (i % 5) }, (_, k) => `S${i * 8 + k}`),
    corners: [[0, 0], [i % 70, 0], [i % 70, i % 60], [0, i % 60]],
    remarks: i % 4 ? ['ring the bell', 'leave at dock'] : ['call ahead', 'no stacking', 'weekday mornings'],
  };
}

function post(agent, port, payload) {
  const body = JSON.stringify(payload);
  return new Promise((resolve, reject) => {
    const req = http.request(
      { agent, port, host: '127.0.0.1', method: 'POST', path: '/batches', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } },
      (res) => {
        let text = '';
        res.setEncoding('utf8');
        res.on('data', (d) => (text += d));
        res.on('end', () => resolve(JSON.parse(text)));
      },
    );
    req.on('error', reject);
    req.end(body);
  });
}

async function* shop(port, batches) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2 });
  const r = makeRandom(777);
  for (let b = 0; b < batches; b++) {
    const lines = Array.from({ length: 340 }, (_, i) => makeLine(r, b * 340 + i));
    yield await post(agent, port, { id: `batch-${b}`, lines });
  }
  agent.destroy();
}

module.exports = { shop };
