import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { app } from './app.mjs';

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  const load = spawn(process.execPath, [fileURLToPath(new URL('./load.mjs', import.meta.url)), String(port)], { stdio: 'inherit' });
  load.on('exit', () => {
    server.close();
    server.closeAllConnections();
  });
});
