'use strict';
const { stock } = require('./stock');
const { snap } = require('./snap');

let n = 0;
let total = 0;
async function check(items) {
  for (let i = 0; i < items; i++) total += await stock(`sku-${n++}`);
}

async function main() {
  await check(10);
  for (let phase = 0; phase < 3; phase++) {
    await check(110);
    await snap();
  }
  console.log(total);
  process.exit(0);
}

main();
