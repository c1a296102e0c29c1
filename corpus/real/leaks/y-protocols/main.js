'use strict';
const { open, close } = require('./rooms');
const { snap } = require('./snap');

let n = 0;
async function meet(meetings) {
  for (let i = 0; i < meetings; i++) {
    const name = `meeting-${n++}`;
    const room = open(name);
    for (let k = 0; k < 12; k++) room.write(`topic${k}`, `notes about topic ${k} in ${name}`);
    await null;
    close(name);
  }
}

async function main() {
  await meet(10);
  for (let phase = 0; phase < 3; phase++) {
    await meet(150);
    await snap();
  }
  console.log(n);
  process.exit(0);
}

main();
