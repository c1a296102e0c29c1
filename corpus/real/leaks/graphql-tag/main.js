'use strict';
const { product } = require('./products');
const { snap } = require('./snap');

let n = 0;
let sum = 0;
async function browse(count) {
  for (let i = 0; i < count; i++) {
    const { price } = await product(`p-${n++}`);
    sum += price.amount;
  }
}

async function main() {
  await browse(40);
  for (let phase = 0; phase < 3; phase++) {
    await browse(300);
    await snap();
  }
  console.log(sum);
}

main();
