'use strict';
const { notify, sent } = require('./notify');
const { customers } = require('./customers');
const { snap } = require('./snap');

async function main() {
  let n = 0;
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 700; i++) notify(customers[n % customers.length], n++);
    await snap();
  }
  console.log(sent());
}

main();
