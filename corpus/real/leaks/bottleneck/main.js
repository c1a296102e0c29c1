'use strict';
const { sync, synced } = require('./crm');
const { snap } = require('./snap');

async function main() {
  let n = 0;
  for (let i = 0; i < 5; i++) await sync(n++);
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 80; i++) await sync(n++);
    await snap();
  }
  console.log(synced());
  process.exit(0);
}

main();
