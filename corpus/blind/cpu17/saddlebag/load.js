const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 12 });

function call(method, path) {
  return new Promise((resolve, reject) => {
    const req = http.request({ port, host: '127.0.0.1', method, path, agent, headers: { 'accept-encoding': 'gzip, br' } }, (res) => {
      res.on('data', () => {});
      res.on('end', () => resolve(res.statusCode));
    });
    req.on('error', reject);
    req.end();
  });
}

async function client(n) {
  for (let i = 0; i < 11; i++) {
    await call('GET', `/manifest/${(n + i) % 8}`);
    await call('POST', `/jobs/${(n * 31 + i * 7) % 900}/collect`);
    await call('GET', `/riders/${(n * 5 + i) % 40}`);
    await call('GET', '/health');
  }
}

Promise.all(Array.from({ length: 10 }, (_, n) => client(n))).then(
  () => agent.destroy(),
  (err) => { console.error(err); process.exit(1); },
);
