'use strict';
const { letter } = require('./letter');
const { snap } = require('./snap');

let n = 0;
let length = 0;
async function send(letters) {
  for (let i = 0; i < letters; i++, n++) {
    const lines = [{ name: 'Paper', count: n % 5, price: 4.5 }, { name: 'Ink', count: 1, price: 12 }];
    length += letter({ id: 10_000 + n, name: `Customer ${n}` }, { lines, overdue: n % 4 === 0, total: 20 + n }).length;
    if (i % 50 === 0) await null;
  }
}

async function main() {
  await send(50);
  for (let phase = 0; phase < 3; phase++) {
    await send(400);
    await snap();
  }
  console.log(length);
}

main();
