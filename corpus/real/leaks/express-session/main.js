'use strict';
const http = require('node:http');
const { once } = require('node:events');
const app = require('./app');
const { snap } = require('./snap');

const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });

function get(port, path) {
  return new Promise((resolve, reject) => {
    http
      .get({ port, path, agent, host: '127.0.0.1', headers: { 'user-agent': 'probe/2.1' } }, (res) => {
        res.resume();
        res.on('end', () => resolve(res.statusCode));
      })
      .on('error', reject);
  });
}

async function probe(port, count) {
  for (let i = 0; i < count; i++) await get(port, '/health');
}

async function main() {
  const server = http.createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await probe(port, 100);
  for (let phase = 0; phase < 3; phase++) {
    await probe(port, 500);
    await snap();
  }
  agent.destroy();
  server.close();
}

main();
