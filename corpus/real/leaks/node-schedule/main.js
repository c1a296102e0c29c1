'use strict';
const { plan } = require('./reminders');
const { snap } = require('./snap');

let n = 0;
let sent = 0;
async function day(count) {
  const batch = [];
  for (let i = 0; i < count; i++, n++) {
    const guests = Array.from({ length: 6 }, (_, k) => `guest${k}.${n}@example.org`);
    batch.push(plan(n, `Meeting ${n} starts soon`, guests, 60 + (i % 5)));
  }
  sent += (await Promise.all(batch)).length;
}

async function main() {
  await day(50);
  for (let phase = 0; phase < 3; phase++) {
    await day(500);
    await snap();
  }
  console.log(sent);
}

main();
