import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Fastify from 'fastify';
import { Catalog } from './catalog.js';
import { routes } from './routes.js';

const about = JSON.parse(readFileSync(new URL('./about.json', import.meta.url), 'utf8'));
const app = Fastify({ logger: false });
const served = {};

app.addHook('onRequest', async (req) => {
  req.from = req.headers['x-branch'] ?? 'unknown';
});
app.addHook('onResponse', async (req, reply) => {
  const key = `${req.method} ${reply.statusCode}`;
  served[key] = (served[key] ?? 0) + 1;
});
app.get('/about', async () => ({ ...about, branches: [...about.branches].sort() }));
app.register(routes, { prefix: '/v1', catalog: new Catalog(6000) });

await app.listen({ port: 0, host: '127.0.0.1' });
const load = spawn(process.execPath, [fileURLToPath(new URL('./load.js', import.meta.url)), String(app.server.address().port)], { stdio: 'inherit' });
await once(load, 'exit');
await app.close();
console.log(served);
