'use strict';
const { open, next } = require('./cursor');
const { snap } = require('./snap');

const tables = ['orders', 'parcels', 'returns', 'claims'];
let n = 0;
let rows = 0;
async function preview(times) {
  for (let i = 0; i < times; i++, n++) {
    const cursor = open(tables[n % 4], n * 10, 25);
    rows += next(cursor).length;
    if (n % 15 === 0) {
      for (let page = next(cursor); page.length > 0; page = next(cursor)) rows += page.length;
    }
    if (i % 20 === 0) await null;
  }
}

async function main() {
  await preview(20);
  for (let phase = 0; phase < 3; phase++) {
    await preview(160);
    await snap();
  }
  console.log(rows);
}

main();
