'use strict';
const { setImmediate: turn } = require('node:timers/promises');
const { audit } = require('./audit');
const { snap } = require('./snap');

let n = 0;
async function work(edits) {
  for (let i = 0; i < edits; i++, n++) {
    const before = Array.from({ length: 12 }, (_, k) => ({ field: `f${k}`, value: `${n}.${k}` }));
    const after = before.map((entry) => ({ ...entry, value: `${entry.value}!` }));
    audit(`user${n % 30}`, 'update', before, after);
    if (i % 20 === 0) await turn();
  }
}

async function main() {
  await work(30);
  for (let phase = 0; phase < 3; phase++) {
    await work(250);
    await snap();
  }
}

main();
