import { createHTTPServer } from '@trpc/server/adapters/standalone';
import { spawn } from 'node:child_process';
import { makeRouter } from './rpc/router.ts';
import { contextFrom } from './rpc/context.ts';
import { createGarage } from './domain/garage.ts';

const garage = createGarage([
  ['fish-market', 3, 60],
  ['opera', 5, 44],
  ['west-gate', 2, 90],
]);

const server = createHTTPServer({
  router: makeRouter(garage),
  createContext: contextFrom(new Map([['kiosk-7', 'kiosk'], ['warden-2', 'warden']])),
  onError({ error, path }) {
    if (error.code === 'INTERNAL_SERVER_ERROR') console.error(path, error);
  },
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  const barrier = spawn(process.execPath, ['load.js', `--port=${address.port}`], { cwd: import.meta.dirname, stdio: 'inherit' });
  barrier.on('exit', () => {
    server.close();
    server.closeAllConnections();
  });
});
