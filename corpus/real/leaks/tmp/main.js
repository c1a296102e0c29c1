'use strict';
const { convert, done } = require('./convert');
const { snap } = require('./snap');

async function main() {
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 1500; i++) convert(phase * 1500 + i);
    await snap();
  }
  console.log(done());
}

main();
