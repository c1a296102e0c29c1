'use strict';
const path = require('node:path');
const v8 = require('node:v8');
const { setTimeout: sleep } = require('node:timers/promises');
const { stepper, films, job } = require('./orders');
const { Lab } = require('./lab');

const step = stepper(3535);
const stock = films(step, 3600);
const lab = new Lab(24);
let number = 0;

async function morning(bags) {
  for (let b = 0; b < bags; b++) {
    for (let i = 0; i < 46; i++) lab.accept(job(step, ++number, stock));
    await sleep(3);
  }
}

async function main() {
  for (let round = 1; round <= 3; round++) {
    await morning(70);
    await sleep(30);
    console.log(`morning ${round}: ${number} taken in, ${lab.printed} printed, ${lab.waiting()} waiting`);
    if (round === 3 || !process.env.ONLY_LAST) {
      v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
    }
  }
  await lab.finished();
  console.log(`evening: ${lab.printed} of ${number} printed, ${lab.sheets} sheets, ${lab.waiting()} waiting, colour ${lab.colour}`);
}

main();
