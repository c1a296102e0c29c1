'use strict';
const { edit, size } = require('./drawing');
const { snap } = require('./snap');

async function main() {
  let n = 0;
  for (let i = 0; i < 50; i++) edit(n++);
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 1500; i++) edit(n++);
    await snap();
  }
  console.log(size());
}

main();
