import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildCountries, buildTariffs, rng, tariffCode } from './catalogue.ts';
import { createAssessor, type Assessment, type Declaration } from './assess.ts';

const TARIFFS = 9000;
const assess = createAssessor(buildTariffs(TARIFFS), buildCountries());

async function readBody(req: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

const server = http.createServer(async (req, res) => {
  try {
    if (req.method !== 'POST' || req.url !== '/assess') {
      res.writeHead(404).end();
      return;
    }
    const decl = JSON.parse(await readBody(req)) as Declaration;
    const body = JSON.stringify(assess(decl));
    res.writeHead(200, { 'content-type': 'application/json' }).end(body);
  } catch (err) {
    res.writeHead(422).end(String(err));
  }
});

const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });

function post(port: number, payload: Declaration): Promise<Assessment> {
  return new Promise((resolve, reject) => {
    const req = http.request({ port, agent, method: 'POST', path: '/assess' }, (res) => {
      let text = '';
      res.setEncoding('utf8');
      res.on('data', (d) => (text += d));
      res.on('end', () => (res.statusCode === 200 ? resolve(JSON.parse(text)) : reject(new Error(text))));
    });
    req.on('error', reject);
    req.end(JSON.stringify(payload));
  });
}

function* declarations(count: number): Generator<Declaration> {
  const next = rng(4021);
  const origins = ['NO', 'SE', 'DK', 'FI', 'IS', 'CH', 'GB', 'US'];
  for (let d = 0; d < count; d++) {
    const lines = Array.from({ length: 30 }, (_, i) => ({
      code: tariffCode(Math.floor(next() * TARIFFS)),
      quantity: 1 + Math.floor(next() * 40),
      unitCents: 100 + Math.floor(next() * 90000),
      note: `lot ${i} of consignment ${d}, checked at gate ${Math.floor(next() * 12)}`,
    }));
    yield { reference: `D-${d}`, origin: origins[Math.floor(next() * origins.length)], lines };
  }
}

server.listen(0, '127.0.0.1', async () => {
  const { port } = server.address() as AddressInfo;
  const queue = declarations(260);
  const totals = { count: 0, duty: 0, vat: 0, seal: 0 };
  const client = async () => {
    for (const decl of queue) {
      const a = await post(port, decl);
      totals.count++;
      totals.duty += a.dutyCents;
      totals.vat += a.vatCents;
      totals.seal = (totals.seal ^ a.seal) >>> 0;
    }
  };
  await Promise.all([client(), client(), client()]);
  console.log(totals);
  agent.destroy();
  server.close();
});
