'use strict';
const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

function get(path, headers) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    http.get({ port, path, agent, host: '127.0.0.1', headers }, (res) => {
      let bytes = 0;
      res.on('data', (chunk) => (bytes += chunk.length));
      res.on('end', () => resolve({ bytes, ms: performance.now() - started, status: res.statusCode }));
    }).on('error', reject);
  });
}

async function visitor(n, results) {
  for (let i = 0; i < 6; i++) {
    results.push(await get(`/tiles/14/${8500 + n}/${5400 + i}.json`, { 'accept-encoding': n % 4 === 3 ? 'gzip' : 'gzip, deflate, br' }));
    results.push(await get('/health', {}));
  }
}

(async () => {
  const results = [];
  await Promise.all(Array.from({ length: 8 }, (_, n) => visitor(n, results)));
  const times = results.map((r) => r.ms).sort((a, b) => a - b);
  console.log(`${results.length} responses, ${results.reduce((s, r) => s + r.bytes, 0)} bytes, median ${times[times.length >> 1].toFixed(0)} ms`);
  agent.destroy();
})();
