import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { loadConfig } from './config.ts';
import { createDesk } from './desk.ts';
import { Ledger } from './ledger.ts';

const config = loadConfig(process.env);
const destination = pino.destination({ dest: config.logFile, sync: false, minLength: 8192 });
const log = pino({ level: config.level, base: { app: 'invoice-desk' } }, destination);

const server = createDesk(new Ledger(config.vat), log).listen(0, '127.0.0.1');
await once(server, 'listening');
log.info({ currency: config.currency }, 'open');

const clerks = spawn(process.execPath, [fileURLToPath(new URL('./clerks.ts', import.meta.url)), String((server.address() as AddressInfo).port), '150'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [report] = await Promise.all([text(clerks.stdout), once(clerks, 'exit')]);

server.close();
server.closeAllConnections();
await once(server, 'close');
destination.flushSync();
destination.end();
await once(destination, 'close');
await rm(config.logFile, { force: true });
console.log(report);
