import { createServer } from 'node:http';
import { LRU } from './lru.mjs';
import { upstream } from './upstream.mjs';

const cache = new LRU(200);
const server = createServer(async (req, res) => {
  let body = cache.get(req.url);
  if (!body) {
    body = await upstream(req.url);
    cache.set(req.url, body);
  }
  res.end(body);
});
server.listen(0, async () => {
  const { port } = server.address();
  const visit = async (i) => (await fetch(`http://127.0.0.1:${port}/p${i % 300}`)).text();
  for (let i = 0; i < 400; i += 8) await Promise.all(Array.from({ length: 8 }, (_, k) => visit(i + k)));
  process.exit(0);
});
