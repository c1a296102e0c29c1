import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duration } from '../../source/paint/numbers.ts';

test('durations are rounded before they are split, and long ones have hours', () => {
  const seconds = (n: number) => duration(n * 1e6);
  assert.deepEqual([0.5, 119.4, 119.96, 125, 3599.4, 3599.6, 3661, 4215, 7199.9, 36e4 + 59].map(seconds), [
    '500 ms',
    '119 s',
    '2 min 0 s',
    '2 min 5 s',
    '59 min 59 s',
    '1 h 0 min',
    '1 h 1 min',
    '1 h 10 min',
    '2 h 0 min',
    '100 h 1 min',
  ]);
  assert.equal(seconds(-125), '-2 min 5 s');
});
