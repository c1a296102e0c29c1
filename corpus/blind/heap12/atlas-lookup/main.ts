import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { Atlas, type Route } from './atlas.ts';
import { Recent } from './recent.ts';

let word = 0x2545f491;
function random(): number {
  word ^= word << 13;
  word ^= word >>> 17;
  word ^= word << 5;
  return (word >>> 0) / 4294967296;
}

const atlas = new Atlas(110, random);
const routes = new Recent<Route>(900);

function find(key: string): Route {
  return routes.get(key, (k) => {
    const [from, to] = k.split('-').map(Number);
    return atlas.route(from, to);
  });
}

const server = http.createServer((req, res) => {
  const url = new URL(req.url ?? '/', 'http://atlas.local');
  const pairs = (url.searchParams.get('q') ?? '').split(',');
  const answer = pairs.map((pair) => {
    const route = find(pair);
    return { pair, km: route.length, hint: route.hint, via: route.stretches.slice(0, 3).map((s) => atlas.names[s.to]) };
  });
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify(answer));
});

const agent = new http.Agent({ keepAlive: true, maxSockets: 2 });

function ask(port: number, pairs: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, agent, path: `/routes?q=${pairs.join(',')}` }, (res) => {
        let body = '';
        res.setEncoding('utf8');
        res.on('data', (part: string) => (body += part));
        res.on('end', () => {
          const list = JSON.parse(body) as { km: number }[];
          resolve(list.reduce((sum, r) => sum + r.km, 0));
        });
      })
      .on('error', reject);
  });
}

const towns = atlas.side * atlas.side;
function pair(): string {
  const from = Math.floor(random() * towns);
  const dx = Math.floor(random() * 30) - 15;
  const dy = Math.floor(random() * 30) - 15;
  const x = Math.min(atlas.side - 1, Math.max(0, (from % atlas.side) + dx));
  const y = Math.min(atlas.side - 1, Math.max(0, Math.floor(from / atlas.side) + dy));
  return `${from}-${y * atlas.side + x}`;
}

await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
const { port } = server.address() as AddressInfo;
const popular = Array.from({ length: 200 }, pair);
for (const key of popular) find(key);
while (routes.length < 900) find(pair());

for (let n = 1; n <= 3; n++) {
  let km = 0;
  for (let i = 0; i < 60; i++) {
    const keys = Array.from({ length: 16 }, () => (random() < 0.4 ? popular[Math.floor(random() * popular.length)] : pair()));
    km += await ask(port, keys);
  }
  await sleep(60);
  console.log(`round ${n}: ${km.toFixed(0)} km, ${routes.hits} hits, ${routes.misses} misses, ${routes.length} kept`);
  if (!process.env.ONLY_LAST || n === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
agent.destroy();
server.close();
