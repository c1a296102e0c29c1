import http from 'node:http';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
const get = (path) =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    http.get({ port, path, agent, headers: { 'accept-encoding': 'gzip, deflate, br' } }, (res) => {
      res.resume();
      res.on('end', () => resolve({ status: res.statusCode, ms: performance.now() - started }));
    }).on('error', reject);
  });

const times = [];
async function visitor(id) {
  const steps = ['/offers', '/plan', `/hold?seat=${'ABCDEFGHIJKLMNOPQR'[(id * 5) % 18]}${((id * 11) % 26) + 1}`, '/plan'];
  for (const step of steps) {
    const { ms } = await get(`${step}${step.includes('?') ? '&' : '?'}visitor=guest-${id}`);
    times.push(ms);
  }
}

let next = 0;
await Promise.all(Array.from({ length: 8 }, async () => {
  while (next < 14) await visitor(next++);
}));
times.sort((a, b) => a - b);
console.log(`${times.length} requests, median ${times[times.length >> 1].toFixed(0)} ms, worst ${times.at(-1).toFixed(0)} ms`);
agent.destroy();
