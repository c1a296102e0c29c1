'use strict';
const { selectRange } = require('./selectors');
const { snap } = require('./snap');

const state = {
  rows: Array.from({ length: 5000 }, (_, id) => ({ id, title: `Entry ${id * 7}` })),
};

let n = 0;
let shown = 0;
async function scroll(events) {
  for (let i = 0; i < events; i++, n++) {
    const from = n % 4900;
    const height = 20 + Math.floor(n / 4900);
    shown += selectRange(state, from, from + height).length;
    shown += selectRange(state, from, from + height).length;
    if (i % 50 === 0) await null;
  }
}

async function main() {
  await scroll(60);
  for (let phase = 0; phase < 3; phase++) {
    await scroll(800);
    await snap();
  }
  console.log(shown);
}

main();
