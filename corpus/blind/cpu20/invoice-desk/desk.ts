import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ValidateFunction } from 'ajv';
import type { Logger } from 'pino';
import type { Ledger } from './ledger.ts';
import { invoiceInput, paymentInput } from './schemas.ts';

interface Reply { status: number; value: unknown }
const reply = (status: number, value: unknown): Reply => ({ status, value });

async function body<T>(req: IncomingMessage, check: ValidateFunction<T>): Promise<T | Reply> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  let value: unknown;
  try {
    value = JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return reply(400, { error: 'not JSON' });
  }
  if (check(value)) return value;
  const { instancePath, message } = check.errors![0];
  return reply(422, { error: `${instancePath} ${message}` });
}

const isReply = (value: object): value is Reply => 'status' in value && 'value' in value;

export function createDesk(ledger: Ledger, log: Logger): Server {
  async function dispatch(req: IncomingMessage, path: string[]): Promise<Reply> {
    const [, kind, id, action] = path;
    if (kind === 'invoices' && req.method === 'POST' && !id) {
      const input = await body(req, invoiceInput);
      if (isReply(input)) return input;
      const { number, net, tax, gross } = ledger.issue(input);
      return reply(201, { number, net, tax, gross });
    }
    if (kind === 'invoices' && id) {
      const invoice = ledger.get(id);
      if (!invoice) return reply(404, { error: 'no such invoice' });
      if (req.method === 'GET' && !action) return reply(200, invoice);
      if (req.method === 'POST' && action === 'payments') {
        const payment = await body(req, paymentInput);
        if (isReply(payment)) return payment;
        if (!ledger.pay(invoice, payment)) return reply(409, { error: 'more than is owed' });
        log.info({ number: id, cents: payment.cents }, 'payment');
        return reply(200, { number: id, paid: invoice.paid, gross: invoice.gross });
      }
    }
    if (kind === 'statements' && req.method === 'GET') {
      const statement = ledger.statement(id, 15);
      return statement ? reply(200, statement) : reply(404, { error: 'no such customer' });
    }
    return reply(404, { error: 'not found' });
  }

  function send(res: ServerResponse, { status, value }: Reply): void {
    const payload = Buffer.from(JSON.stringify(value));
    res.writeHead(status, { 'content-type': 'application/json', 'content-length': payload.length });
    res.end(payload);
  }

  let serial = 0;
  return createServer(async (req, res) => {
    const id = ++serial;
    const started = performance.now();
    try {
      send(res, await dispatch(req, req.url!.split('/')));
    } catch (err) {
      log.error({ err, id }, 'request failed');
      send(res, reply(500, { error: 'internal' }));
    }
    log.info({ id, method: req.method, url: req.url, status: res.statusCode, ms: Math.round(performance.now() - started) }, 'request');
  });
}
