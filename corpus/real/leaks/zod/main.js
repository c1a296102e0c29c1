'use strict';
const { call } = require('./tools');
const { snap } = require('./snap');

let n = 0;
let length = 0;
async function serve(requests) {
  for (let i = 0; i < requests; i++, n++) {
    length += call('search', { query: `term ${n}`, limit: 10 }).query.length;
    if (n % 3 === 0) length += call('fetch', { id: `doc-${n}` }).id.length;
    if (i % 20 === 0) await null;
  }
}

async function main() {
  await serve(10);
  for (let phase = 0; phase < 3; phase++) {
    await serve(60);
    await snap();
  }
  console.log(length);
}

main();
