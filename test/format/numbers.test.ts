import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytes, duration, ends, factor, instant, margin, percent } from '../../source/format/numbers.ts';

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

test('shares have two significant digits, and what is there is never 0', () => {
  const shares = [0, 0.0004, 0.0006, 0.0146, 0.0994, 0.0996, 0.5034, 0.996, 1, 1.314, -0.0004, -0.314];
  assert.deepEqual(
    shares.map((share) => percent(share)),
    [
      '0 %',
      '<0.1 %',
      '0.1 %',
      '1.5 %',
      '9.9 %',
      '10 %',
      '50 %',
      '100 %',
      '100 %',
      '131 %',
      '>-0.1 %',
      '-31 %',
    ],
  );
});

test('a share that differs from its limit does not read like it', () => {
  assert.equal(percent(0.1004, 0.1), '10.04 %');
  assert.equal(percent(0.503, 0.5), '50.3 %');
  assert.equal(percent(0.503, 0.6), '50 %');
  assert.equal(percent(0.05, 0.05), '5.0 %');
  assert.equal(percent(0.2 + 1e-9, 0.2), '20 %');
  assert.equal(percent(0.0003, 0), '0.03 %');
});

test('what a share may be off has no more digits than the share', () => {
  assert.equal(margin(0.036, 0.17), '4');
  assert.equal(margin(0.0036, 0.017), '0.4');
  assert.equal(margin(0.35, 0.05), '35');
});

test('factors have two significant digits, near 1 what differs, and large ones are estimates', () => {
  assert.deepEqual(
    [1, 1.037, 1.096, 1.866, 9.96, 12.4, 99.6, 102.8, 1234, Number.POSITIVE_INFINITY].map(factor),
    ['1.00×', '1.04×', '1.1×', '1.9×', '10×', '12×', '~100×', '~100×', '~1,200×', '∞×'],
  );
});

test('sizes have three digits in decimal units', () => {
  assert.deepEqual([0, 999, 1000, 1_892_345, 18_923_450, 189_234_500, 999_600, 5e12].map(bytes), [
    '0 B',
    '999 B',
    '1.00 kB',
    '1.89 MB',
    '18.9 MB',
    '189 MB',
    '1.00 MB',
    '5.00 TB',
  ]);
});
