import { Agent, request } from 'node:http';
import { access, answers, buckets, compose, HttpError, payloads, routing, signatures } from './middleware.js';
import { Router } from './router.js';
import { listen, readAll } from './services.js';

export class AccessLog {
  #rows = new Map();

  note(route, status, bytes) {
    const id = `${route} ${status}`;
    const row = this.#rows.get(id);
    if (row) {
      row.count++;
      row.bytes += bytes;
    } else this.#rows.set(id, { count: 1, bytes });
  }

  table() {
    return [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, r]) => `${id.padEnd(16)} ${r.count} ${r.bytes}`);
  }
}

function forward(agent, port) {
  const send = (ctx) =>
    new Promise((resolve, reject) => {
      const headers = { 'content-length': ctx.raw.length, 'x-forwarded-for': ctx.req.socket.remoteAddress };
      const out = request({ agent, port, host: '127.0.0.1', method: ctx.req.method, path: ctx.path, headers }, (res) => {
        readAll(res).then((body) => resolve({ status: res.statusCode, body }), reject);
      });
      out.on('error', reject);
      out.end(ctx.raw);
    });

  return async (ctx) => {
    for (let attempt = 1; ; attempt++) {
      try {
        const { status, body } = await send(ctx);
        ctx.status = status;
        ctx.body = body;
        return;
      } catch (error) {
        if (ctx.req.method !== 'GET' || attempt === 3) throw new HttpError(502, error.code ?? 'upstream');
      }
    }
  };
}

export async function startGateway(keys, upstreamPort) {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const log = new AccessLog();
  const router = new Router()
    .add('GET', '/v1/articles/:id', { name: 'article', roles: ['shop', 'back'], shared: true })
    .add('GET', '/v1/stores/:store/articles/:id', { name: 'stock', roles: ['back'], shared: false })
    .add('POST', '/v1/orders', { name: 'order', roles: ['shop'], shape: [['customer', 'string'], ['lines', 'list']] })
    .add('GET', '/v1/health/*', { name: 'health', roles: ['shop', 'back'], shared: true });
  const handle = compose([
    access(log), routing(router), signatures(keys), buckets(0.4, 60), payloads(), answers(300), forward(agent, upstreamPort),
  ]);

  const { server, port } = await listen(async (req, res) => {
    const ctx = { req, raw: await readAll(req), path: '', query: '', params: null, route: null, key: null, status: 404, body: Buffer.alloc(0), hit: false };
    await handle(ctx);
    res.writeHead(ctx.status, { 'content-type': 'application/json', 'content-length': ctx.body.length, 'x-hit': ctx.hit ? '1' : '0' });
    res.end(ctx.body);
  });
  return { port, log, close: () => (agent.destroy(), server.close()) };
}
