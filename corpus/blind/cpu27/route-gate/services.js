import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

export function readAll(stream) {
  return new Promise((resolve, reject) => {
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => resolve(parts.length === 1 ? parts[0] : Buffer.concat(parts)));
    stream.on('error', reject);
  });
}

export const listen = (handler) =>
  new Promise((resolve) => {
    const server = createServer({ noDelay: true, keepAliveTimeout: 30_000 }, handler);
    server.listen(0, '127.0.0.1', () => resolve({ server, port: server.address().port }));
  });

/** What stands behind the gate: articles to read, orders to place. */
export async function startServices() {
  const article = (id) => ({
    id,
    title: `Article ${id}`,
    price: (id * 7919) % 10000,
    stock: Array.from({ length: 12 }, (_, k) => ({ store: `s${k}`, count: (id * (k + 3)) % 40 })),
  });
  let placed = 0;
  return listen(async (req, res) => {
    const raw = await readAll(req);
    let answer;
    if (req.method === 'POST') {
      const order = JSON.parse(raw);
      const total = order.lines.reduce((sum, line) => sum + line.count * article(line.article).price, 0);
      answer = { order: ++placed, total, receipt: createHash('sha256').update(raw).digest('hex') };
    } else answer = article(Number(req.url.slice(req.url.lastIndexOf('/') + 1)) || 0);
    const body = JSON.stringify(answer);
    res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    res.end(body);
  });
}
