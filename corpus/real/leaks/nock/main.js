'use strict';
const { check } = require('./checks');
const { snap } = require('./snap');

async function main() {
  let passed = 0;
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 80; i++) passed += await check(phase * 80 + i);
    await snap();
  }
  console.log(passed);
  process.exit(0);
}

main();
