'use strict';
const path = require('node:path');
const v8 = require('node:v8');
const { createHash } = require('node:crypto');
const { makeRandom, loadDirectory } = require('./directory');
const { Desk } = require('./clerks');
const { typeset } = require('./typeset');

const random = makeRandom(60606);
const people = loadDirectory(random, 10500);
const desk = new Desk(random, people);

function later(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function morning(letters) {
  const digest = createHash('sha1');
  let pages = 0;
  for (let i = 0; i < letters; i++) {
    const text = typeset(desk.job());
    pages += Math.ceil(text.length / 400);
    digest.update(text);
    if (i % 50 === 0) await later(0);
  }
  return { pages, sum: digest.digest('hex').slice(0, 10) };
}

(async () => {
  await morning(30);
  for (let round = 1; round <= 3; round++) {
    const { pages, sum } = await morning(320);
    await later(50);
    console.log(`morning ${round}: ${desk.counter} letters, ${pages} pages, ${sum}`);
    if (round === 3 || !process.env.ONLY_LAST) {
      v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR || '.', `${round}.heapsnapshot`));
    }
  }
})();
