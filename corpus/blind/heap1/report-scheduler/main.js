'use strict';
const { prepare } = require('./report');
const { snap } = require('./snap');

const finished = [];
let id = 0;

async function run(count) {
  for (let i = 0; i < count; i++) {
    const report = { id, title: `Ledger ${id}`, region: ['north', 'south', 'west'][id % 3] };
    id++;
    finished.push(prepare(report));
    await null;
  }
}

async function main() {
  await run(20);
  for (let phase = 0; phase < 3; phase++) {
    await run(120);
    await snap();
  }
  console.log(finished.length, finished.at(-1)('en-GB'));
}

main();
