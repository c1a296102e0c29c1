import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { pino } from 'pino';
import { Ledger } from './ledger.ts';
import { FrostWatch } from './frost-watch.ts';
import { ProbeGateway } from './probe-gateway.ts';
import { systemClock } from './clock.ts';

const logger = pino({ level: 'info', base: { farm: 'hillside' } }, pino.destination({ dest: 2, sync: true }));
const ledger = new Ledger({ hours: 6, blocks: 24 });
const frost = new FrostWatch({ warnBelow: 1.5, clearAbove: 2.5 });
const gateway = new ProbeGateway({ ledger, frost, clock: systemClock, logger: logger.child({ part: 'gateway' }) });

const http = createServer((req, res) => {
  const block = /^\/blocks\/(\d{1,2})$/.exec(req.url ?? '');
  if (!block) return void res.writeHead(404).end();
  const body = JSON.stringify(ledger.summary(Number(block[1])));
  res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
});
const wss = new WebSocketServer({ server: http, path: '/feed', maxPayload: 8192 });
wss.on('connection', (socket, request) => gateway.admit(socket, request));

http.listen(0, '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo;
  logger.info({ port: 'ephemeral' }, 'probes may connect');
  const field = spawn(process.execPath, [`${import.meta.dirname}/field.ts`, String(port)], { stdio: 'inherit' });
  field.on('exit', () => {
    gateway.close();
    wss.close();
    http.close();
    http.closeAllConnections();
    logger.info({ readings: ledger.readings, alarms: frost.raised }, 'field quiet');
  });
});
