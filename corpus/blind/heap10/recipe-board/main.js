import http from 'node:http';
import path from 'node:path';
import { once } from 'node:events';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as wait } from 'node:timers/promises';
import { shuffler, stock } from './pantry.js';
import { Board } from './board.js';

const pick = shuffler(1066);
const board = new Board(stock(pick, 9000), 3500);

const server = http.createServer((req, res) => {
  const url = new URL(req.url, 'http://board.local');
  const page = board.show(Number(url.pathname.slice(1)), Number(url.searchParams.get('serves')));
  const body = JSON.stringify({ lines: page.lines.map((l) => l.text), method: page.method, minutes: page.minutes });
  res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  res.end(body);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const base = `http://127.0.0.1:${server.address().port}`;
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

function get(target) {
  return new Promise((resolve, reject) => {
    http.get(base + target, { agent }, (res) => {
      let size = 0;
      res.on('data', (c) => (size += c.length));
      res.on('end', () => resolve(size));
    }).on('error', reject);
  });
}

async function evening(guests) {
  let sent = 0;
  for (let i = 0; i < guests; i += 8) {
    const group = Array.from({ length: 8 }, () => get(`/${pick(board.recipes.length)}?serves=${1 + pick(8)}`));
    for (const size of await Promise.all(group)) sent += size;
  }
  return sent;
}

for (let i = 0; i < 4200; i++) board.show(pick(board.recipes.length), 1 + pick(8));
for (let round = 1; round <= 3; round++) {
  const sent = await evening(1600);
  await wait(50);
  console.log(`evening ${round}: ${(sent / 1024) | 0} KiB sent, ${board.pages.size} pages up, ${board.dropped} taken down`);
  if (!process.env.ONLY_LAST || round === 3) {
    writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
  }
}
agent.destroy();
server.close();
