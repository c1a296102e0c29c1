import Fastify from 'fastify';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import routesPlugin from './plugins/routes.js';
import fleetPlugin from './plugins/fleet.js';
import faresPlugin from './plugins/fares.js';
import bookingsPlugin from './plugins/bookings.js';

export async function build(opts = {}) {
  const app = Fastify({ ...opts, ajv: { customOptions: { removeAdditional: true, coerceTypes: true } } });

  app.setErrorHandler((err, request, reply) => {
    reply.code(err.statusCode ?? 500).send({ error: err.code ?? 'ERR', message: err.message });
  });
  app.addHook('onSend', async (request, reply, payload) => {
    reply.header('cache-control', request.method === 'GET' ? 'public, max-age=20' : 'no-store');
    return payload;
  });

  await app.register(fleetPlugin, { seed: 4 });
  await app.register(faresPlugin);
  await app.register(routesPlugin, { prefix: '/crossings' });
  await app.register(bookingsPlugin, { prefix: '/bookings' });
  return app;
}

const app = await build({ logger: false, trustProxy: false });
const address = await app.listen({ port: 0, host: '127.0.0.1' });
const load = spawn(process.execPath, [fileURLToPath(new URL('./passengers.js', import.meta.url)), address], { stdio: 'inherit' });
load.on('exit', async () => {
  await app.close();
  console.log('terminal closed');
});
