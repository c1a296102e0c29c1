'use strict';
const { planFor } = require('./plans');
const { snap } = require('./snap');

let n = 0;
let minutes = 0;
async function serve(views) {
  for (let i = 0; i < views; i++, n++) {
    for (let k = 0; k < 2; k++) {
      const plan = await planFor(n % 2500, `day-${Math.floor(n / 2500)}`);
      minutes += plan.tasks[n % 8].minutes;
    }
  }
}

async function main() {
  await serve(100);
  for (let phase = 0; phase < 3; phase++) {
    await serve(1500);
    await snap();
  }
  console.log(minutes);
}

main();
