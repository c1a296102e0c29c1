'use strict';
const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
const TOTAL = 5000;
let n = 0;

function send(method, path, body) {
  return new Promise((resolve, reject) => {
    const text = body ? JSON.stringify(body) : undefined;
    const headers = text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {};
    const req = http.request({ host: '127.0.0.1', port, agent, method, path, headers }, (res) => {
      res.resume();
      res.on('end', () => resolve(res.statusCode));
    });
    req.on('error', reject);
    req.end(text);
  });
}

async function desk() {
  while (n < TOTAL) {
    const i = n++;
    if (i % 2 === 0) await send('POST', '/bookings', { room: 1 + (i % 40), guest: `Guest ${i}`, nights: 1 + (i % 7), extras: i % 3 ? ['breakfast'] : [] });
    else if (i % 4 === 1) await send('GET', `/bookings/${1 + Math.floor(i / 3)}`);
    else await send('GET', `/rooms/${1 + (i % 40)}/bookings`);
  }
}

Promise.all(Array.from({ length: 16 }, desk)).then(() => {
  agent.destroy();
  console.log(`${TOTAL} requests sent`);
});
