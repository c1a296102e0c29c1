import { spawn } from 'node:child_process';
import { serve } from '@hono/node-server';
import { buildApp } from './app.ts';
import { Inventory } from './lib/inventory.ts';

const inventory = new Inventory();
const app = buildApp(inventory);

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  const shops = spawn(process.execPath, [`${import.meta.dirname}/load.ts`, `${port}`], { stdio: 'inherit' });
  shops.on('exit', () => {
    server.close();
    (server as any).closeAllConnections?.();
    console.log(JSON.stringify(inventory.report()));
  });
});
