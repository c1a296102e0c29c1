import http from 'node:http';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { ProductRepository } from './repositories/products.ts';
import { createHandler } from './routes/index.ts';
import { CatalogService } from './services/catalog.ts';
import { Presenter } from './services/presenter.ts';
import { tenants } from './services/tenants.ts';

let state = 6061;
const rnd = (n: number) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return (state >>> 7) % n; };
const NOUNS = ['jacket', 'boots', 'scarf', 'tent', 'flask', 'gloves', 'stove', 'lamp', 'rope', 'pack'];
const ADJ = ['warm', 'light', 'wool', 'storm', 'folding', 'alpine', 'quiet', 'reflective', 'cork', 'waxed'];
const NOW = Date.UTC(2026, 9, 1);

const products = new ProductRepository();
for (let i = 0; i < 2400; i++) {
  const noun = NOUNS[rnd(NOUNS.length)];
  const overrides: Record<string, any> = {};
  if (rnd(3) === 0) overrides.badges = { sale: { show: true } };
  if (rnd(4) === 0) overrides.price = { strike: { show: true, factor: 1.1 + rnd(5) / 10 } };
  if (rnd(9) === 0) overrides.media = { sizes: [320, 640], cdn: { path: ['legacy'] } };
  products.insert({
    id: i, slug: `${noun}-${i}`, name: `${ADJ[rnd(10)]} ${noun}`, brand: `Brand${rnd(24)}`, categories: [noun, `c${rnd(12)}`],
    variants: Array.from({ length: 1 + rnd(6) }, (_, k) => ({ sku: `${i}-${k}`, size: 'SMLX'[rnd(4)], colour: ['red', 'moss', 'sand', 'ink'][rnd(4)], stock: rnd(5), priceCents: 900 + rnd(20000) })),
    overrides, createdAt: NOW - rnd(90) * 86_400_000, text: Array.from({ length: 14 }, () => ADJ[rnd(10)] + (rnd(2) ? 's' : '')).join(' '),
  });
}

const catalog = new CatalogService({ products, presenter: new Presenter(() => NOW), tenants });
const server = http.createServer(createHandler(catalog)).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
const agent = new http.Agent({ keepAlive: true, maxSockets: 3 });

const get = (path: string) => new Promise<string>((ok, fail) => {
  http.get({ port, path, agent }, (res) => {
    const parts: Buffer[] = [];
    res.on('data', (d) => parts.push(d)).on('end', () => ok(`${res.statusCode}${res.headers.etag}${Buffer.concat(parts).length}`));
  }).on('error', fail);
});

const sum = createHash('sha256');
const codes: Record<string, number> = {};
for (let i = 0; i < 300; i++) {
  const t = ['nl', 'uk', 'dk'][rnd(3)];
  const texts = await Promise.all([
    get(`/${t}/c/${NOUNS[rnd(10)]}?page=${rnd(4)}`),
    get(`/${t}/search?q=${ADJ[rnd(10)]}+${NOUNS[rnd(10)]}`),
    get(`/${rnd(50) ? t : 'xx'}/p/${NOUNS[rnd(10)]}-${rnd(300)}`),
  ]);
  for (const x of texts) { sum.update(x); codes[x.slice(0, 3)] = (codes[x.slice(0, 3)] ?? 0) + 1; }
}
console.log(products.size, codes, sum.digest('hex'));
agent.destroy();
server.close();
