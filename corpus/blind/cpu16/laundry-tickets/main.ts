import express from 'express';
import helmet from 'helmet';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { AddressInfo } from 'node:net';
import { Database } from './src/database.ts';
import { TicketRepository } from './src/ticket-repository.ts';
import { TicketService } from './src/ticket-service.ts';
import { ticketRoutes } from './src/ticket-routes.ts';
import { requestId, accessLog } from './src/middleware.ts';

const here = import.meta.dirname;

function child(file: string, ...args: string[]) {
  return spawn(process.execPath, [`${here}/${file}`, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

const store = child('store.ts');
const { value: storeUrl } = await createInterface({ input: store.stdout })[Symbol.asyncIterator]().next();

const database = new Database(storeUrl);
const service = new TicketService(new TicketRepository(database), { pricePerKilo: 390, express: 1.5 });

const app = express();
app.disable('x-powered-by');
app.use(helmet());
app.use(requestId());
const log = accessLog({ keep: 200 });
app.use(log.middleware);
app.use(express.json({ limit: '32kb' }));
app.use('/tickets', ticketRoutes(service));
app.use((err: Error & { status?: number }, _req: express.Request, res: express.Response, _next: express.NextFunction) => {
  res.status(err.status ?? 500).json({ error: err.message });
});

const server = app.listen(0, '127.0.0.1', () => {
  const counter = child('counter.ts', String((server.address() as AddressInfo).port));
  counter.on('exit', () => {
    server.close();
    database.close();
    store.kill();
    console.log(`statements: ${database.statements}, requests: ${log.count}`);
  });
});
