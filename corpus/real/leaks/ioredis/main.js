'use strict';
const { track } = require('./visits');
const { snap } = require('./snap');

async function main() {
  let n = 0;
  for (let i = 0; i < 50; i++) track(n++);
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 1200; i++) {
      track(n++);
      if (i % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await snap();
  }
  process.exit(0);
}

main();
