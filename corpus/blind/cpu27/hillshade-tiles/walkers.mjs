// Walkers with a phone each: they look at the tiles around them and move on.
import { Agent, get } from 'node:http';
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

const { port, walkers, steps } = workerData;
const agent = new Agent({ keepAlive: true, maxSockets: 6 });

const fetchTile = (path) =>
  new Promise((resolve, reject) => {
    get({ port, path, agent }, (res) => {
      const parts = [];
      res.on('data', (part) => parts.push(part));
      res.on('end', () => (res.statusCode === 200 ? resolve(Buffer.concat(parts)) : reject(new Error(`${path}: ${res.statusCode}`))));
    }).on('error', reject);
  });

function* walk(seed) {
  let s = seed * 2654435761 + 17;
  const turn = () => (s = (Math.imul(s, 22695477) + 1) >>> 0) >>> 29;
  const span = 5;
  let [x, y] = [turn() % span, turn() % span];
  for (;;) {
    yield [x, y];
    const t = turn();
    if (t & 1) x = (x + (t & 2) - 1 + span) % span;
    else y = (y + (t & 2) - 1 + span) % span;
  }
}

async function stroll(id) {
  const seen = createHash('sha1');
  let bytes = 0;
  const way = walk(id);
  for (let i = 0; i < steps; i++) {
    const [x, y] = way.next().value;
    const paths = [`/3/${x}/${y}.png`, `/3/${(x + 1) % 5}/${y}.png`, `/2/${x >> 1}/${y >> 1}.png`];
    if (i % 8 === 0) paths.push(`/3/${x}/${y}.ppm`);
    for (const tile of await Promise.all(paths.map(fetchTile))) {
      seen.update(tile);
      bytes += tile.length;
    }
  }
  return { id, bytes, seen: seen.digest('hex').slice(0, 12) };
}

const results = await Promise.all(Array.from({ length: walkers }, (_, i) => stroll(i + 1)));
agent.destroy();
parentPort.postMessage(results);
