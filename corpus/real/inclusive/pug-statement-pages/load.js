'use strict';
const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
const TOTAL = 340;
let next = 0;
let bytes = 0;

function get(path) {
  return new Promise((resolve, reject) => {
    http.get({ host: '127.0.0.1', port, path, agent }, (res) => {
      res.on('data', (chunk) => { bytes += chunk.length; });
      res.on('end', resolve);
    }).on('error', reject);
  });
}

async function reader() {
  while (next < TOTAL) await get(`/statements/${1000 + next++}`);
}

Promise.all(Array.from({ length: 8 }, reader)).then(() => {
  agent.destroy();
  console.log(`${TOTAL} statements, ${bytes} bytes`);
});
