'use strict';
const { crc32 } = require('zlib');
const { compress, expand } = require('./codec');
const { makeText } = require('./corpus');

function report(label, before, after) {
  console.log(label.padEnd(10), String(before).padStart(9), String(after).padStart(9), (after / before).toFixed(4));
}

let all = 0;
for (const [label, size, seed] of [['letters', 5_000_000, 7], ['ledgers', 4_000_000, 21], ['notices', 4_000_000, 99]]) {
  const text = makeText(size, seed);
  const packed = compress(text);
  const back = expand(packed, text.length);
  if (crc32(back) !== crc32(text)) throw new Error(`${label} did not come back whole`);
  report(label, text.length, packed.length);
  all = crc32(packed, all);
}
console.log('check', all.toString(16));
