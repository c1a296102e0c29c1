import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAscii } from '../../source/paint/ascii.ts';
import { sparkline } from '../../source/paint/sparkline.ts';

test('a sparkline has a column for each value, from nothing at all to the largest', () => {
  assert.equal(sparkline([0, 1, 4, 8]), '▁▁▄█');
  assert.equal(sparkline([150, 300, 450]), '▃▆█');
  assert.equal(sparkline([7, 7, 7]), '███');
  assert.equal(sparkline([0, 0]), '');
  assert.equal(sparkline([]), '');
  assert.match(toAscii(sparkline([0, 1, 2, 3, 4, 5, 6, 7, 8])), /^[\x20-\x7e]{9}$/);
});
