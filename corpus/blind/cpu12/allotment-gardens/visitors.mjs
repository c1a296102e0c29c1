import http from 'node:http';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 12 });

function ask(method, path, value) {
  return new Promise((resolve, reject) => {
    const req = http.request({ host: '127.0.0.1', port, method, path, agent }, (res) => {
      let size = 0;
      res.on('data', (d) => (size += d.length)).on('end', () => resolve(res.statusCode === 200 ? size : 0));
    });
    req.on('error', reject);
    req.end(value && JSON.stringify(value));
  });
}

let bytes = 0;
let n = 0;
await Promise.all(Array.from({ length: 12 }, async () => {
  while (n < 9000) {
    const i = n++;
    const plot = 1 + ((i * 53) % 600);
    if (i % 5 === 0) bytes += await ask('POST', `/plots/${plot}/water`, { litres: 10 });
    else if (i % 11 === 0) bytes += await ask('POST', '/waiting', { name: `visitor ${i}` });
    else if (i % 7 === 0) bytes += await ask('GET', '/free');
    else bytes += await ask('GET', i % 2 ? `/plots/${plot}` : `/plots/${plot}/page`);
  }
}));
agent.destroy();
console.log(`${n} requests, ${bytes > 0 ? 'answered' : 'no answer'}`);
