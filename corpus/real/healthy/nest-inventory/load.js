'use strict';
const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 12 });
const TOTAL = 7500;
let next = 0;

function send(method, path, body) {
  return new Promise((resolve, reject) => {
    const text = body ? JSON.stringify(body) : '';
    const headers = body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {};
    const req = http.request({ host: '127.0.0.1', port, agent, method, path, headers }, (res) => {
      res.resume();
      res.on('end', resolve);
    });
    req.on('error', reject);
    req.end(text);
  });
}

async function scanner() {
  while (next < TOTAL) {
    const i = next++;
    const id = 1 + ((i * 11) % 1500);
    if (i % 3 === 0) await send('GET', `/inventory?start=${id}`);
    else if (i % 3 === 1) await send('GET', `/inventory/${id}`);
    else await send('POST', `/inventory/${id}/moves`, { change: i % 2 ? 5 : -1 });
  }
}

Promise.all(Array.from({ length: 12 }, scanner)).then(() => agent.destroy());
