import { serve } from '@hono/node-server';
import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { shedApp } from './app.ts';
import { Catalogue } from './catalogue.ts';
import { Loans } from './loans.ts';

const catalogue = Catalogue.stocked(400);
const app = shedApp(catalogue, new Loans(catalogue));

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) => {
  const people = spawn(process.execPath, ['load.mjs'], {
    cwd: new URL('..', import.meta.url),
    env: { ...process.env, SHED: `http://127.0.0.1:${info.port}` },
    stdio: 'inherit',
  });
  people.on('exit', () => server.close());
});
