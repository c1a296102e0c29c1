'use strict';
const { open, read } = require('./orders');
const { snap } = require('./snap');

async function main() {
  let sum = 0;
  let n = 0;
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 2500; i++) {
      open(n);
      sum += read(n++);
    }
    await snap();
  }
  console.log(sum);
}

main();
