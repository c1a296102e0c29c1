'use strict';
const { crawl, visited } = require('./crawler');
const { snap } = require('./snap');

async function main() {
  let n = 0;
  for (let i = 0; i < 50; i++) crawl(n++);
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 700; i++) crawl(n++);
    await snap();
  }
  console.log(visited());
}

main();
