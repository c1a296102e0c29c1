'use strict';
const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
const TOTAL = 12000;
let n = 0;

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const text = body ? JSON.stringify(body) : '';
    const headers = body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {};
    const req = http.request({ host: '127.0.0.1', port, method, path, agent, headers }, (res) => {
      res.resume();
      res.on('end', resolve);
    });
    req.on('error', reject);
    req.end(text);
  });
}

async function user() {
  while (n < TOTAL) {
    const i = n++;
    if (i % 5 < 2) await call('POST', '/notes', { title: `Note ${i}`, text: 'call the plumber about the tap '.repeat(1 + (i % 9)), labels: ['home'] });
    else if (i % 5 === 2) await call('GET', '/notes');
    else if (i % 50 === 49) await call('DELETE', `/notes/${Math.floor(i / 5)}`);
    else await call('GET', `/notes/${1 + Math.floor(i / 4)}`);
  }
}

Promise.all(Array.from({ length: 16 }, user)).then(() => {
  agent.destroy();
  console.log('done', TOTAL);
});
