'use strict';
const { handle } = require('./services');
const { snap } = require('./snap');

let n = 0;
let sum = 0;
async function serve(count) {
  for (let i = 0; i < count; i++, n++) {
    sum += await handle(n, `user-${n % 50}`, [`a${n}`, `b${n}`, `c${n}`, `d${n}`, `e${n}`, `f${n}`]);
  }
}

async function main() {
  await serve(50);
  for (let phase = 0; phase < 3; phase++) {
    await serve(700);
    await snap();
  }
  console.log(sum);
}

main();
