import http from 'node:http';
import { allow } from './limiter.js';
import { page } from './page.js';

const server = http.createServer((req, res) => {
  if (!allow(req.headers['x-key'])) return res.writeHead(429).end();
  res.end(page(req.url));
});
server.listen(0, async () => {
  const { port } = server.address();
  for (let i = 0; i < 1500; i++) await (await fetch(`http://127.0.0.1:${port}/${i}`, { headers: { 'x-key': `k${i % 3}` } })).text();
  process.exit(0);
});
