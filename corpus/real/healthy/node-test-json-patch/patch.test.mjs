import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { apply, diff } from './src/patch.mjs';
import { documents } from './documents.mjs';

const all = documents(150);

describe('diff and apply', () => {
  for (const [number, before] of all.entries()) {
    test(`turn document ${number} into each other one`, () => {
      for (const after of all) {
        const changes = diff(before, after);
        assert.deepEqual(apply(before, changes), after);
      }
    });
  }

  test('no change, no patch', () => {
    for (const document of all) assert.equal(diff(document, structuredClone(document)).length, 0);
  });
});
