'use strict';
const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 24 });
const TOTAL = 26000;
let sent = 0;

function send(method, path, body) {
  return new Promise((resolve, reject) => {
    const text = body ? JSON.stringify(body) : '';
    const req = http.request({ host: '127.0.0.1', port, agent, method, path, headers: { 'content-length': Buffer.byteLength(text) } }, (res) => {
      res.resume();
      res.on('end', resolve);
    });
    req.on('error', reject);
    req.end(text);
  });
}

async function sender() {
  while (sent < TOTAL) {
    const n = sent++;
    if (n % 2) await send('GET', `/counters/${encodeURIComponent(`page/${n % 200}`)}`);
    else await send('POST', '/events', Array.from({ length: 8 }, (_, i) => ({ name: `page/${(n + i) % 200}`, value: (n * 3 + i) % 97 })));
  }
}

Promise.all(Array.from({ length: 24 }, sender)).then(() => {
  agent.destroy();
  console.log(`${TOTAL} sent`);
});
