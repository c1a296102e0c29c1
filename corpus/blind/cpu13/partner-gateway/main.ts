import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import { buildContainer } from './container.ts';
import { createApp } from './app.ts';

const container = buildContainer();
const server = createApp(container).listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const script = fileURLToPath(new URL('./load.ts', import.meta.url));
  const partners = container.directory.sampleLogins().map(([id, secret]) => `${id}:${secret}`);
  const traffic = spawn(process.execPath, [script, String(port), ...partners], { stdio: 'inherit' });
  traffic.once('exit', () => {
    server.close(() => console.log(container.metrics.lines().join('\n')));
    server.closeAllConnections();
  });
});
