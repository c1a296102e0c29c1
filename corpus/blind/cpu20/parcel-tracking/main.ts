import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { SignJWT, generateSecret } from 'jose';
import { Depot } from './depot.ts';
import { createRoutes } from './routes.ts';

const key = await generateSecret('HS256') as CryptoKey;
const companies = ['brack', 'tolvan', 'merx', 'ostrava-print', 'lowell'];
const tokens = await Promise.all(companies.map((name) =>
  new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setIssuer('depot').setSubject(name).setExpirationTime('1h').sign(key)));

let ticks = 1_000;
const app = createRoutes(new Depot(), key, () => ticks++);
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
await once(server, 'listening');

const worker = new Worker(new URL('./shippers.ts', import.meta.url), {
  workerData: { port: (server.address() as AddressInfo).port, tokens, rounds: 60 },
});
const [lanes] = await once(worker, 'message') as [Record<number, number>[]];
await once(worker, 'exit');
server.close();

const total: Record<number, number> = {};
for (const lane of lanes) for (const [status, n] of Object.entries(lane)) total[Number(status)] = (total[Number(status)] ?? 0) + n;
console.log(total);
