import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { generator, seedCatalog } from './seed.js';
import { CatalogServer } from './server.js';
import { Reader } from './reader.js';

const RIVERS = 300;
const SEARCHES = 160;
const BASINS = ['north', 'baltic', 'atlantic', 'black', 'adriatic'];

const random = generator(1789);
const catalog = seedCatalog(random, RIVERS);
const server = new CatalogServer(catalog);
const reader = new Reader(await server.listen(), random);
const countries = [...catalog.keys()];

for (let n = 1; n <= 3; n++) {
  for (let i = 0; i < SEARCHES; i += 4) {
    await Promise.all(
      [0, 1, 2, 3].map((k) => {
        const enough = (i + k) % 10 === 0 ? 200 : 10 + Math.floor(random() * 20);
        return reader.search(countries[(i + k) % countries.length], BASINS[Math.floor(random() * 5)], Math.floor(random() * 300), enough);
      }),
    );
  }
  await sleep(60);
  if (!process.env.ONLY_LAST || n === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
reader.leave();
await server.close();
console.log(`${reader.read} rivers read, ${JSON.stringify(server.served)}`);
