'use strict';
const { record, average } = require('./monitor');
const { snap } = require('./snap');

const machines = Array.from({ length: 16 }, (_, i) => ({ id: `press-${i}`, hall: i % 4, limit: 900 }));

let at = 0.5;
let alarms = 0;
async function shift(rounds) {
  for (let i = 0; i < rounds; i++) {
    for (const machine of machines) {
      at += 0.25;
      record(machine, at, 500 + Math.sin(at) * 300, 12.5 + Math.cos(at));
      if (i % 50 === 0 && average(machine) > machine.limit) alarms++;
    }
    if (i % 50 === 0) await null;
  }
}

async function main() {
  await shift(100);
  for (let phase = 0; phase < 3; phase++) {
    await shift(1000);
    await snap();
  }
  console.log(at, alarms);
}

main();
