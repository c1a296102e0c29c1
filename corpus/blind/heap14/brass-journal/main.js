'use strict';
const path = require('node:path');
const v8 = require('node:v8');
const { setTimeout: sleep } = require('node:timers/promises');
const { Journal, splitmix } = require('./journal.js');

const LIMIT = 8000;
const PAGES = 320;
const ENTRIES = 3000;

async function main() {
  const random = splitmix(1855);
  const journal = new Journal({ limit: LIMIT, pages: PAGES, random });
  journal.replay(LIMIT + 500);
  for (let i = 0; i < PAGES + 40; i++) journal.page(i);
  let noticed = 0;

  for (let round = 1; round <= 3; round++) {
    for (let i = 0; i < ENTRIES; i++) {
      if (i % 100 === 0) {
        const next = journal.next();
        await journal.record();
        noticed += (await next) > 0 ? 1 : 0;
      } else {
        await journal.record();
      }
      if (i % 8 === 0) {
        const near = Math.floor(journal.number / 30);
        await Promise.all(Array.from({ length: 4 }, () => journal.print(near - random(700))));
      }
    }
    await sleep(50);
    if (!process.env.ONLY_LAST || round === 3) {
      v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
    }
  }
  console.log(`${journal.number} entries, ${journal.history.dropped} dropped, ${journal.cache.hits} hits, ${journal.cache.misses} misses, ${noticed} noticed, ${journal.bytes} bytes`);
}

main().catch((err) => {
  console.error(err);
  process.exitCode = 1;
});
