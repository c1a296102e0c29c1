import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duration, ends, instant } from '../../source/paint/numbers.ts';

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

test('points in time that are close together are told apart, however late they are', () => {
  assert.equal(instant(140_250, 100), '140.3 ms');
  assert.equal(instant(140_250, 1e4), '140 ms');
  assert.equal(instant(371_250_400, 300), '371.2504 s');
  assert.equal(instant(371_250_400, 1e6), '6 min 11 s');
  assert.equal(instant(0, 0.1), '0 ms');
  assert.equal(instant(5_002.5e6, 2.5e6), '1 h 23 min 23 s');
  assert.deepEqual(ends({ from: 140_100, to: 140_300 }), ['140.10 ms', '140.30 ms']);
  assert.deepEqual(ends({ from: 1e6, to: 2e6 }), ['1.00 s', '2.00 s']);
  for (const start of [0, 3, 999, 1e5, 1e6, 119.4e6, 1e9, 5e9]) {
    for (const step of [1, 7, 333, 1e4, 2.5e6]) {
      const texts = Array.from({ length: 9 }, (_, i) => instant(start + i * step, step));
      assert.equal(new Set(texts).size, 9, `${start} every ${step}: ${texts}`);
    }
  }
});
