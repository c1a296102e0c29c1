'use strict';
const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 20 });
const TOTAL = 7000;
let sent = 0;

function request(method, path, body) {
  return new Promise((resolve, reject) => {
    const payload = body && JSON.stringify(body);
    const req = http.request({
      agent, port, host: '127.0.0.1', method, path,
      headers: payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {},
    }, (res) => {
      res.resume();
      res.on('end', () => resolve(res.statusCode));
    });
    req.on('error', reject);
    req.end(payload);
  });
}

function order(n) {
  const lines = [];
  for (let i = 0; i <= n % 6; i++) lines.push({ sku: `AB-${1000 + ((n * 7 + i) % 9000)}`, quantity: 1 + (n % 4), price: 4.95 + i });
  return { customer: `Customer ${n % 300}`, currency: ['EUR', 'USD', 'GBP'][n % 3], lines };
}

async function client() {
  while (sent < TOTAL) {
    const n = sent++;
    const status = n % 3 === 0
      ? await request('POST', '/orders', order(n))
      : await request('GET', `/orders/${1 + Math.floor(n / 12)}`);
    if (status >= 500) throw new Error(`status ${status}`);
  }
}

Promise.all(Array.from({ length: 20 }, client)).then(() => {
  agent.destroy();
  console.log(`${TOTAL} requests`);
});
