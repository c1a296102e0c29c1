'use strict';
const { call } = require('./rpc');
const { snap } = require('./snap');

let total = 0;
async function compute(rounds) {
  for (let i = 0; i < rounds; i++) {
    total += await call('add', i, 2);
    total += await call('scale', i, 0.5);
  }
}

async function main() {
  await compute(100);
  for (let phase = 0; phase < 3; phase++) {
    await compute(2200);
    await snap();
  }
  console.log(total);
}

main();
