'use strict';

const assert = require('node:assert');
const { createHash } = require('node:crypto');
const { Author } = require('./novel.js');
const { makePatch, applyPatch, Conflict } = require('./patch.js');

const author = new Author(1847);
const digest = createHash('sha256');
let size = 0;
let changed = 0;
let merged = 0;
let conflicts = 0;

for (let chapter = 0; chapter < 16; chapter++) {
  let text = author.draft(2400);
  for (let revision = 0; revision < 3; revision++) {
    const mine = author.revise(text, 0.3 + 0.1 * revision);
    const theirs = author.revise(text, 0.004);
    const patch = makePatch(text, mine);
    size += patch.length;
    changed += patch.filter((l) => l[0] === '+' || l[0] === '-').length;
    digest.update(patch.join('\n'));
    assert.deepStrictEqual(applyPatch(text, patch), mine);
    const small = makePatch(text, theirs, 2);
    try {
      text = applyPatch(mine, small);
      merged++;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      conflicts++;
      text = mine;
    }
  }
}
console.log(`${size} patch lines, ${changed} changed, ${merged} merged, ${conflicts} conflicts`);
console.log(digest.digest('hex'));
