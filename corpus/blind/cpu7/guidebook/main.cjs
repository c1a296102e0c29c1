'use strict';

const { createHash } = require('node:crypto');
const { BlockMachine } = require('./lib/blocks.cjs');
const { manuscript } = require('./lib/manuscript.cjs');
const { render } = require('./lib/render.cjs');

const hash = createHash('sha256');
let kinds = {};
let read = 0;
let written = 0;

for (const chapter of manuscript(8000)) {
  const blocks = [...new BlockMachine().feed(chapter)];
  const page = render(blocks);
  kinds = blocks.reduce((acc, { type }) => ({ ...acc, [type]: (acc[type] ?? 0) + 1 }), kinds);
  read += chapter.length;
  written += page.length;
  hash.update(page);
}

console.log(`${read} characters in, ${written} out`);
console.log(kinds);
console.log(hash.digest('hex'));
