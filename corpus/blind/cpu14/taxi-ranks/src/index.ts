import { fork } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { Container } from './container.ts';

const { gateway, logger, board } = new Container({ level: 'info' });
const server = await gateway.listen();
const { port } = server.address() as AddressInfo;

const drivers = fork(new URL('../load.mjs', import.meta.url), [String(port)], { execArgv: [] });
drivers.on('exit', async () => {
  logger.info(() => `shift over, ${board.fares} fares`);
  await gateway.close();
});
