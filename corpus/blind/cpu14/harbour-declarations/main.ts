import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildApp } from './app.ts';

const app = await buildApp();
const address = await app.listen({ port: 0, host: '127.0.0.1' });

const traffic = spawn(process.execPath, ['load.js', address], {
  cwd: import.meta.dirname,
  stdio: 'inherit',
});
await once(traffic, 'exit');
app.log.info({ declarations: app.ledger.size }, 'quay closed');
await app.close();
