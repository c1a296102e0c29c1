'use strict';
const { runCase, passed } = require('./suite');
const { snap } = require('./snap');

async function main() {
  let n = 0;
  for (let i = 0; i < 10; i++) runCase(n++);
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 120; i++) runCase(n++);
    await snap();
  }
  console.log(passed());
}

main();
