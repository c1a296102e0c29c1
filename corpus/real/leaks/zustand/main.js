'use strict';
const { openTab, moves } = require('./tabs');
const { snap } = require('./snap');

async function main() {
  let n = 0;
  for (let i = 0; i < 20; i++) openTab(n++).close();
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 300; i++) openTab(n++).close();
    await snap();
  }
  console.log(moves());
}

main();
