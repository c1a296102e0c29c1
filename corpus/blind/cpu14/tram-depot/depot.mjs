import Fastify from 'fastify';
import { createWriteStream } from 'node:fs';
import { devNull } from 'node:os';
import { spawn } from 'node:child_process';
import { yard } from './plugins/yard.mjs';
import { runningBoard } from './plugins/running-board.mjs';
import { defects } from './plugins/defects.mjs';

const app = Fastify({
  logger: { level: 'info', stream: createWriteStream(process.env.DEPOT_LOG ?? devNull), redact: ['req.headers.authorization'] },
  ajv: { customOptions: { coerceTypes: true, removeAdditional: true } },
});

app.addHook('onSend', async (req, reply) => {
  reply.header('cache-control', req.method === 'GET' ? 'private, max-age=5' : 'no-store');
});

await app.register(yard, { roads: 14, trams: 62 });
await app.register(runningBoard, { prefix: '/board' });
await app.register(defects, { prefix: '/defects' });

await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address();
const shift = spawn(process.execPath, [new URL('load.mjs', import.meta.url).pathname, `${port}`], { stdio: ['ignore', 'ignore', 'inherit'] });
shift.on('exit', () => app.close());
