'use strict';
const { setTimeout: delay } = require('node:timers/promises');
const { geocode } = require('./geocode');
const { snap } = require('./snap');

let n = 0;
let score = 0;
async function plan(tours) {
  for (let i = 0; i < tours; i++) {
    for (let stop = 0; stop < 10; stop++) {
      const { score: s } = await geocode(`${n++} Station Road, Sector ${stop}`);
      score += s;
    }
    if (i % 20 === 19) await delay(5);
  }
}

async function main() {
  await plan(10);
  for (let phase = 0; phase < 3; phase++) {
    await plan(100);
    await snap();
  }
  console.log(n, score);
}

main();
