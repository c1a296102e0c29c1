import http from 'node:http';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 12 });
let bytes = 0;

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const headers = { 'x-branch': 'riverside' };
    const text = body && JSON.stringify(body);
    if (text) Object.assign(headers, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    const req = http.request({ host: '127.0.0.1', port, method, path, headers, agent }, (res) => {
      res.on('data', (chunk) => (bytes += chunk.length));
      res.on('end', resolve);
    });
    req.on('error', reject);
    req.end(text);
  });
}

async function reader(n, rounds) {
  const subjects = ['botany', 'sailing', 'law', 'poetry', 'geology', 'cooking'];
  for (let i = 0; i < rounds; i++) {
    const id = 1 + ((n * 577 + i * 31) % 6100);
    await call('GET', `/v1/subjects/${subjects[(n + i) % 6]}?page=${i % 30}`);
    await call('GET', `/v1/books/${id}`);
    await call('POST', `/v1/books/${id}/loans`, { reader: `reader-${n}` });
    if (i % 3 === 0) await call('DELETE', `/v1/books/${id}/loans/reader-${n}`);
    if (i % 50 === 0) await call('GET', '/about');
  }
}

await Promise.all(Array.from({ length: 12 }, (_, n) => reader(n, 160)));
agent.destroy();
console.log(`${bytes} bytes`);
