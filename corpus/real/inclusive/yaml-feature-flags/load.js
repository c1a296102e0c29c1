'use strict';
const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 10 });
const TOTAL = 450;
let sent = 0;

function get(path) {
  return new Promise((resolve, reject) => {
    http.get({ host: '127.0.0.1', port, path, agent }, (res) => {
      res.resume();
      res.on('end', resolve);
    }).on('error', reject);
  });
}

async function visitor() {
  while (sent < TOTAL) {
    const n = sent++;
    await get(`/flags/user-${n}?country=${['NL', 'BE', 'DE'][n % 3]}`);
  }
}

Promise.all(Array.from({ length: 10 }, visitor)).then(() => {
  agent.destroy();
  console.log(`${TOTAL} visitors`);
});
