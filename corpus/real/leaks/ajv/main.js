'use strict';
const { submit } = require('./forms');
const { snap } = require('./snap');

let n = 0;
let errors = 0;
async function receive(submissions) {
  for (let i = 0; i < submissions; i++, n++) {
    errors += submit('contact', { name: `n${n}`, email: `m${n}@example.org`, message: n % 5 ? 'hello' : '' }).length;
    if (n % 2) errors += submit('order', { sku: `s${n}`, street: 'Main', city: 'Bern' }).length;
    if (i % 10 === 0) await null;
  }
}

async function main() {
  await receive(10);
  for (let phase = 0; phase < 3; phase++) {
    await receive(60);
    await snap();
  }
  console.log(errors);
}

main();
