import { spawn } from 'node:child_process';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import { appRouter } from './src/router.ts';
import { contextFactory } from './src/context.ts';
import { MemberRepository } from './src/members.ts';
import { Logger } from './src/logger.ts';

const logger = new Logger(process.env.LOG_LEVEL ?? 'info', process.stdout);
const members = new MemberRepository(900);

const server = createHTTPServer({
  router: appRouter,
  createContext: contextFactory({ members, logger }),
  onError: ({ error, path }) => logger.warn('procedure failed', { path, code: error.code }),
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  const adminUi = spawn(process.execPath, [new URL('./load.ts', import.meta.url).pathname, String(port)], { stdio: 'inherit' });
  adminUi.on('exit', (code) => {
    logger.info('console closed', { code, members: members.size });
    server.close();
    server.closeAllConnections();
  });
});
