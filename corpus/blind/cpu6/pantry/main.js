import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build } from './app.js';
import { Store } from './store.js';

const store = new Store(800);
const app = build(store);
await app.listen({ port: 0, host: '127.0.0.1' });

const { port } = app.server.address();
const load = spawn(process.execPath, [fileURLToPath(new URL('./load.js', import.meta.url)), String(port), '5000'], { stdio: 'inherit' });
const [code] = await once(load, 'exit');

for (const [route, count] of [...app.counts].sort()) console.log(route.padEnd(24), count);
console.log(`${store.size} items`);
await app.close();
process.exitCode = code;
