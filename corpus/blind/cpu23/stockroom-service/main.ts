import { Agent, request } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Container, token } from './src/container.ts';
import { Ledger } from './src/ledger.ts';
import { Api } from './src/server.ts';
import { Stock, type Item } from './src/stock.ts';

const STOCK = token<Stock>('stock');
const LEDGER = token<Ledger>('ledger');
const API = token<Api>('api');

let seed = 20240611;
const rnd = (n: number) => {
  seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5;
  return (seed >>> 0) % n;
};
const WORDS = 'steel brass oak ring bolt hinge lamp cord valve panel frame bracket'.split(' ');

function* catalogue(n: number): Generator<Item> {
  for (let i = 0; i < n; i++) {
    yield {
      sku: `SK-${1000 + i}`,
      title: `${WORDS[rnd(12)]} ${WORDS[rnd(12)]} ${rnd(90)}mm`,
      bin: `B${rnd(70)}`,
      onHand: 20 + rnd(60),
      reserved: 0,
      history: [],
    };
  }
}

const app = new Container()
  .bind(STOCK, () => new Stock())
  .bind(LEDGER, (c) => new Ledger(c.get(STOCK)))
  .bind(API, (c) => new Api(c.get(STOCK)));

app.get(STOCK).load(catalogue(2200));
const ledger = app.get(LEDGER);
const server = app.get(API).listen().listen(0, '127.0.0.1');
await once(server, 'listening');
const port = (server.address() as AddressInfo).port;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function call(method: string, path: string, body?: unknown): Promise<any> {
  return new Promise((resolve, reject) => {
    const req = request({ agent, port, host: '127.0.0.1', method, path }, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (d) => (text += d)).on('end', () => resolve({ status: res.statusCode, ...JSON.parse(text) }));
    });
    req.on('error', reject);
    req.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const seen: Record<string, number> = {};
let free = 0;
for (let i = 0; i < 1500; i++) {
  const kind = rnd(10);
  let answer;
  if (kind < 4) {
    const lines = Array.from({ length: 1 + rnd(4) }, () => ({ sku: `SK-${1000 + rnd(2200)}`, quantity: 1 + rnd(6) }));
    answer = await call('POST', `/orders/${i}`, { lines });
  } else if (kind < 9) {
    answer = await call('GET', `/items/SK-${1000 + rnd(2300)}`);
    free += answer.free ?? 0;
  } else {
    answer = await call('GET', `/reorder/${15 + rnd(10)}`);
    free += answer.count;
  }
  seen[answer.status] = (seen[answer.status] ?? 0) + 1;
}

server.close();
agent.destroy();
const state = ledger.close();
console.log(JSON.stringify(seen), 'free', free);
console.log('last order', state.last, 'state bytes', JSON.stringify(state.items).length);
