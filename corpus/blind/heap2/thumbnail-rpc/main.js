'use strict';
const { request } = require('./rpc');
const { snap } = require('./snap');

let n = 0;
let made = 0;
async function convert(pictures) {
  for (let i = 0; i < pictures; i++) {
    const sizes = Array.from({ length: 12 }, (_, k) => ({ width: 40 * (k + 1), height: 30 * (k + 1) + (n % 7) }));
    made += await request(`album/${n++}.jpg`, sizes);
  }
}

async function main() {
  await convert(20);
  for (let phase = 0; phase < 3; phase++) {
    await convert(250);
    await snap();
  }
  console.log(made);
  process.exit(0);
}

main();
