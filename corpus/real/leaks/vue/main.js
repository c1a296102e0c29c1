'use strict';
const { page } = require('./page');
const { Visit } = require('./visit');
const { snap } = require('./snap');

async function main() {
  let length = 0;
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 70; i++) length += page(new Visit(phase * 120 + i)).length;
    await snap();
  }
  console.log(length);
  process.exit(0);
}

main();
