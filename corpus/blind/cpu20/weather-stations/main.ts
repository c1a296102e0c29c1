import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Network } from './readings.ts';
import { build } from './server.ts';

const network = new Network();
for (let i = 0; i < 120; i++) network.register(`st-${i}`, `region${i % 6}`);

const app = build(network, new Set(['k-3f9a', 'k-77b1']));
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;

const probe = fork(fileURLToPath(new URL('./probe.ts', import.meta.url)), [String(port), 'k-77b1'], { execArgv: [] });
const [report] = await once(probe, 'message') as [{ ok: number; bytes: number }];
await once(probe, 'exit');
await app.close();
console.log(`${report.ok} answers, ${report.bytes > 0 ? 'data seen' : 'empty'}`);
