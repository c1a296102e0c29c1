import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Fastify from 'fastify';
import { catalogRoutes } from './catalog.mjs';

const app = Fastify({ logger: { level: process.env.LOG_LEVEL ?? 'silent' } });
await app.register(catalogRoutes, { prefix: '/api' });
await app.listen({ port: 0, host: '127.0.0.1' });

const { port } = app.server.address();
const load = spawn(process.execPath, [fileURLToPath(new URL('./load.mjs', import.meta.url)), String(port)], { stdio: 'inherit' });
load.on('exit', async (code) => {
  await app.close();
  process.exitCode = code;
});
