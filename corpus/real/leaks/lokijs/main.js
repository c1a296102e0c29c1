'use strict';
const { load, openPage, pages } = require('./threads');
const { snap } = require('./snap');

async function main() {
  load(800);
  let n = 0;
  for (let i = 0; i < 10; i++) openPage(n++);
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 350; i++) openPage(n++);
    await snap();
  }
  console.log(pages());
}

main();
