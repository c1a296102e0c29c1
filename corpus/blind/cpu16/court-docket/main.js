import Hapi from '@hapi/hapi';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Docket } from './docket.js';
import { AuditTrail } from './audit.js';
import { Clerk } from './clerk.js';
import { matterRoutes } from './routes.js';

const docket = Docket.opening({ term: 2024, matters: 120 });
const audit = new AuditTrail({ retain: ['seal', 'unseal', 'expunge'], capacity: 5000 });
const clerk = new Clerk({ docket, audit });

const server = Hapi.server({ port: 0, host: '127.0.0.1' });
await server.register({ plugin: matterRoutes, options: { clerk } });

server.ext('onPreResponse', (request, h) => {
  const { response } = request;
  if (response.isBoom) return h.continue;
  response.header('x-court', 'district-7');
  response.header('x-term', String(docket.term));
  return h.continue;
});

await server.start();

const load = spawn(process.execPath, [fileURLToPath(new URL('./load.js', import.meta.url)), server.info.uri], { stdio: 'inherit' });
load.on('exit', async (code) => {
  await server.stop({ timeout: 200 });
  console.log(`audit entries kept: ${audit.size}, hearings set: ${clerk.hearingsSet}`);
  process.exitCode = code ?? 1;
});
