import { serve } from '@hono/node-server';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { buildApp } from './app.ts';
import { Collection } from './collection.ts';
import { LabelService } from './labels.ts';
import { Shelf } from './shelf.ts';

const collection = Collection.sample(70);
const labels = new LabelService(collection, new Shelf<string>(400));
const app = buildApp(collection, labels);

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
  const { port } = server.address() as AddressInfo;
  const kiosks = spawn(process.execPath, [join(import.meta.dirname, 'kiosks.ts'), String(port)], { stdio: 'inherit' });
  kiosks.on('exit', () => {
    server.close();
    console.log(`labels sent: ${labels.sent}, on shelf: ${labels.shelved}`);
  });
});
