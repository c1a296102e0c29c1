import http from 'node:http';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 25 });
const TOTAL = 18000;
let sent = 0;

const call = (method, path, body) => new Promise((resolve, reject) => {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const headers = payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {};
  const req = http.request({ agent, host: '127.0.0.1', port, method, path, headers }, (res) => {
    res.resume().on('end', () => (res.statusCode < 400 ? resolve() : reject(new Error(`${path}: ${res.statusCode}`))));
  });
  req.on('error', reject).end(payload);
});

async function shopper() {
  while (sent < TOTAL) {
    const n = sent++;
    if (n % 4 === 0) await call('GET', `/api/products?page=${1 + (n % 90)}&size=20`);
    else if (n % 4 === 3) await call('POST', '/api/quotes', { items: Array.from({ length: 5 }, (_, i) => ({ id: 1 + ((n + i * 31) % 2000), count: 1 + (i % 3) })) });
    else await call('GET', `/api/products/${1 + (n % 2000)}`);
  }
}

await Promise.all(Array.from({ length: 25 }, shopper));
agent.destroy();
console.log(`${TOTAL} calls`);
