'use strict';
const { handle, collect } = require('./metrics');
const { snap } = require('./snap');

async function main() {
  let n = 0;
  for (let i = 0; i < 100; i++) handle(n++);
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 1000; i++) handle(n++);
    await collect();
    await snap();
  }
  process.exit(0);
}

main();
