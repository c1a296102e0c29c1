'use strict';

const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 5 });

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const req = http.request(
      { host: '127.0.0.1', port, agent, method, path, headers: { 'accept-encoding': 'gzip, br' } },
      (res) => res.resume().on('end', () => resolve(res.statusCode)),
    );
    req.on('error', reject);
    req.end(body && JSON.stringify(body));
  });
}

let next = 0;
const seen = {};

async function bench() {
  while (next < 200) {
    const k = next++;
    let status;
    if (k % 10 === 0) status = await call('GET', `/jobs?dentist=Praxis%20${(k / 10) % 40}`);
    else if (k % 3 === 0) status = await call('PUT', `/step?id=${1000 + k}`, { step: 'milled' });
    else if (k % 50 === 1) status = await call('GET', '/openapi');
    else status = await call('GET', `/job?id=${1000 + ((k * 7) % 810)}`);
    seen[status] = (seen[status] ?? 0) + 1;
  }
}

Promise.all(Array.from({ length: 5 }, bench)).then(() => {
  agent.destroy();
  console.log(seen);
});
