'use strict';
const path = require('node:path');
const v8 = require('node:v8');
const { setTimeout: sleep } = require('node:timers/promises');
const { Archive, generator, WORDS } = require('./archive');
const { loadLexicon } = require('./lexicon');
const { Reader } = require('./reader');

const rnd = generator(1789);
const archive = new Archive(rnd);
const reader = new Reader(loadLexicon(rnd, WORDS, 21000));

async function term(volumes) {
  let chars = 0;
  for (let v = 0; v < volumes; v++) {
    const file = archive.file();
    chars += file.length;
    reader.read(file);
    await sleep(1);
  }
  return chars;
}

async function main() {
  for (let round = 1; round <= 3; round++) {
    const chars = await term(12);
    await sleep(40);
    const top = reader.mostCited();
    console.log(
      `term ${round}: ${(chars / 1e6).toFixed(1)} M read, ${reader.volumes} volumes, ${reader.cited.size} dockets cited, `
      + `${top.docket} ${top.times}x, mostly ${reader.strongest()}`,
    );
    if (round === 3 || !process.env.ONLY_LAST) {
      v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
    }
  }
}

main();
