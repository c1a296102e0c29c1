import http from 'node:http';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
const KINDS = ['fern', 'rose', 'sage', 'thyme', 'maple'];

const call = (method, path, body) =>
  new Promise((resolve, reject) => {
    const text = body && JSON.stringify(body);
    const headers = text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {};
    const req = http.request({ host: '127.0.0.1', port, method, path, agent, headers }, (res) => {
      res.resume().on('end', () => resolve(res.statusCode));
    });
    req.on('error', reject).end(text);
  });

const visit = (i) => {
  switch (i % 4) {
    case 0:
    case 1:
      return call('GET', `/plants/${1 + ((i * 31) % 820)}`);
    case 2:
      return call('GET', `/kinds/${KINDS[i % 5]}?tag=sun&page=${i % 3}`);
    default:
      return call('POST', '/orders', {
        customer: `customer ${i % 97}`,
        lines: [1, 2, 3].map((k) => ({ plant: 1 + ((i * k * 7) % 800), count: k })),
      });
  }
};

const seen = new Map();
const TOTAL = 10_000;
let next = 0;
const visitor = async () => {
  while (next < TOTAL) {
    const status = await visit(next++);
    seen.set(status, (seen.get(status) ?? 0) + 1);
  }
};

await Promise.all(Array.from({ length: 16 }, visitor));
agent.destroy();
console.log([...seen].sort().map(([status, n]) => `${status}: ${n}`).join(', '));
