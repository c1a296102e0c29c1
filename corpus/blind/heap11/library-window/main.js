import path from 'node:path';
import v8 from 'node:v8';
import { setImmediate as tick, setTimeout as later } from 'node:timers/promises';
import { Archive, seeded } from './archive.js';
import { Window, routes } from './window.js';

const archive = new Archive(808, 15000);
const handlers = routes(new Window(archive));
const random = seeded(12);
const totals = { pages: 0, fees: 0, looked: 0 };
let nextLoan = 700000;

async function call(verb, body) {
  const handler = handlers[verb];
  if (!handler) throw new Error(`no handler for ${verb}`);
  return handler(body);
}

async function day(pages) {
  for (let i = 0; i < pages; i++) {
    const ids = Array.from({ length: 25 }, () => nextLoan++);
    const page = await call('returns.page', { ids, now: 1_793_000_000 });
    totals.pages++;
    totals.fees += page.fees;
    for (let k = 0; k < 4; k++) {
      await call('titles.find', { id: Math.floor(random() * archive.titles.length) });
      totals.looked++;
    }
    if (i % 10 === 0) await tick();
  }
}

await day(6);
for (let round = 1; round <= 3; round++) {
  await day(90);
  await later(100);
  console.log(`day ${round}: ${totals.pages} pages, fees ${totals.fees}, looked up ${totals.looked}`);
  if (round === 3 || !process.env.ONLY_LAST) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
  }
}
