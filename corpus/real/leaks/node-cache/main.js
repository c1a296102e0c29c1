'use strict';
const { quote, hits } = require('./shipping');
const { snap } = require('./snap');

async function main() {
  let n = 0;
  for (let i = 0; i < 50; i++) quote(n++);
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 900; i++) quote(n++);
    await snap();
  }
  console.log(hits());
  process.exit(0);
}

main();
