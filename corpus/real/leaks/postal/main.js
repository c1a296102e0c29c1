'use strict';
const { ask, answered } = require('./desk');
const { snap } = require('./snap');

async function main() {
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 1500; i++) ask(phase * 1500 + i);
    await snap();
  }
  console.log(answered());
}

main();
