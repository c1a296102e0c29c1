import http from 'node:http';

const port = Number(process.argv[2]);
const total = Number(process.argv[3]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

function send(method, path, body) {
  return new Promise((resolve, reject) => {
    const text = body && JSON.stringify(body);
    const headers = text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {};
    const req = http.request({ port, host: '127.0.0.1', method, path, agent, headers }, (res) => {
      res.resume();
      res.on('end', () => resolve(res.statusCode));
    });
    req.on('error', reject);
    req.end(text);
  });
}

const KINDS = [
  (i) => send('GET', `/items/${1 + (i % 700)}`),
  (i) => send('GET', `/shelves/S${i % 40}?limit=15`),
  (i) => send('POST', '/items', { name: `jam ${i}`, shelf: `S${i % 40}`, amount: 200, unit: 'g', best: '2028-01-31' }),
  (i) => send('POST', `/items/${1 + (i % 700)}/take`, { amount: 5 }),
  (i) => send('GET', `/items/${1 + ((i * 7) % 900)}`),
];

let next = 0;
const statuses = {};
async function client() {
  while (next < total) {
    const i = next++;
    const status = await KINDS[i % KINDS.length](i);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
}
await Promise.all(Array.from({ length: 16 }, client));
console.log(JSON.stringify(statuses));
agent.destroy();
