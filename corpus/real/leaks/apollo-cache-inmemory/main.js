'use strict';
const { fill, price } = require('./catalog');
const { snap } = require('./snap');

let n = 0;
let sum = 0;
async function browse(views) {
  for (let i = 0; i < views; i++) {
    sum += price(n++ % 100);
    if (i % 50 === 0) await null;
  }
}

async function main() {
  fill(100);
  await browse(50);
  for (let phase = 0; phase < 3; phase++) {
    await browse(500);
    await snap();
  }
  console.log(sum);
}

main();
