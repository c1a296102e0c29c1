import { createHTTPServer } from '@trpc/server/adapters/standalone';
import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { appRouter } from './router.ts';
import { createContext } from './context.ts';
import { diary } from './diary.ts';

const server = createHTTPServer({ router: appRouter, createContext });
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const riders = spawn(process.execPath, [new URL('./riders.ts', import.meta.url).pathname, `${port}`], { stdio: 'inherit' });
  riders.once('exit', () => {
    server.close();
    console.log(`lessons booked: ${diary.count()}`);
  });
});
