import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  benjaminiHochberg,
  fisherExact,
  mannWhitney,
  median,
  pairedT,
  Resampler,
  runsNeeded,
  runsToDecide,
  smallestP,
} from '../../source/compare/statistics.ts';

const near = (actual: number, expected: number, within: number) =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not within ${within} of ${expected}`);

test('Mann–Whitney, exact: Hollander and Wolfe 1973, p. 69, as R documents wilcox.test', () => {
  const x = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
  const y = [1.15, 0.88, 0.9, 0.74, 1.21];
  // One-sided there: W = 35, p-value = 0.1272.
  near(mannWhitney(x, y), 0.2544, 0.0001);
  near(mannWhitney(y, x), 0.2544, 0.0001);
});

test('Mann–Whitney, exact: the age at diagnosis of diabetes, as SciPy documents mannwhitneyu', () => {
  near(mannWhitney([19, 22, 16, 29, 24], [20, 11, 17, 12]), 0.1111111111, 1e-9);
});

test('Mann–Whitney with ties counts every way to deal out the mid-ranks', () => {
  // Ranks 1, 2.5, 2.5, 4: of the six pairs, only {1, 2.5} twice and {2.5, 4} twice are as far from 5 as 3.5 is.
  near(mannWhitney([1, 2], [2, 3]), 4 / 6, 1e-12);
  assert.equal(mannWhitney([1, 1, 1], [1, 1, 1]), 1);
  assert.equal(mannWhitney([], [1]), 1);
});

test('Mann–Whitney of many values is the exact one, nearly', () => {
  const a = Array.from({ length: 25 }, (_, i) => (i * 37) % 101);
  const b = Array.from({ length: 25 }, (_, i) => ((i * 53) % 101) + 12.5);
  const exact = mannWhitney(a, b);
  // One value more on a side, in the middle, is one too many to count.
  near(mannWhitney([...a, 55.25], b), exact, 0.01);
});

test('paired t: the soporific drugs of Student 1908, as R documents t.test', () => {
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  // t = -4.0621, df = 9, p-value = 0.002833
  near(pairedT(first.map((value, i) => value - second[i])), 0.002833, 1e-6);
  // An even number of degrees: t = 2.776 is the two-sided 95 % quantile of four.
  near(pairedT([1, 2, 3, 4, 5].map((value) => value - 3 + 2.7764 * Math.sqrt(2.5 / 5))), 0.05, 1e-4);
  assert.deepEqual([pairedT([]), pairedT([1]), pairedT([0, 0, 0]), pairedT([1, 1, 1])], [1, 1, 1, 0]);
});

test('Fisher, exact: the lady tasting tea, as R documents fisher.test', () => {
  near(fisherExact([3, 4], [1, 4]), 0.4857, 0.0001);
  near(fisherExact([0, 10], [5, 10]), 0.0325, 0.0001);
  assert.equal(fisherExact([0, 10], [0, 10]), 1);
});

test('the smallest p, and the runs that a verdict needs', () => {
  near(smallestP(5, 5), 2 / 252, 1e-12);
  near(smallestP(2, 2), 2 / 6, 1e-12);
  near(smallestP(5, 5), mannWhitney([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]), 1e-12);
  assert.equal(runsNeeded(0.01), 5);
  assert.equal(runsNeeded(0.05), 4);
});

test('Benjamini–Hochberg: the fifteen p-values of their paper of 1995', () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const adjusted = benjaminiHochberg(p);
  assert.equal(adjusted.filter((q) => q <= 0.05).length, 4);
  near(adjusted[3], (0.0095 * 15) / 4, 1e-12);
  near(adjusted[0], 0.0015, 1e-12);
  assert.deepEqual(benjaminiHochberg(p.toReversed()).toReversed(), adjusted);
  assert.deepEqual(benjaminiHochberg([0.04, 0.04]), [0.04, 0.04]);
});

test('the bootstrap: the mouse data of Efron and Tibshirani 1993, table 2.1 and 2.2', () => {
  const treated = [94, 197, 16, 38, 99, 141, 23];
  const control = [52, 104, 146, 10, 51, 30, 40, 27, 46];
  assert.deepEqual([median(treated), median(control)], [94, 46]);
  const resampler = new Resampler(7, 9);
  const deviation = (values: Float64Array) => {
    const mean = values.reduce((a, b) => a + b) / values.length;
    return Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1));
  };
  // Standard error of the median of the treated, B = ∞: 37.83.
  near(deviation(resampler.medians(0, treated)), 37.83, 1.5);
  // That of the difference is as large as the difference is: no effect is shown.
  const { low, high } = resampler.interval(treated, control, (a, b) => a - b);
  assert.ok(low < 0 && high > 48, `${low} ${high}`);
});

test('an interval is the same every time', () => {
  const [a, b] = [
    [1, 2, 3, 4, 5, 6],
    [2, 4, 6, 8, 10],
  ];
  const once = () => new Resampler(6, 5).interval(a, b, (x, y) => x / y);
  assert.deepEqual(once(), once());
  assert.ok(once().low < median(a) / median(b) && once().high > median(a) / median(b));
});

test('the runs that a limit within the interval needs grow with the square of how near it is', () => {
  assert.equal(runsToDecide(5, 1, { low: 0.8, high: 1.2 }, 1.1), 20);
  assert.equal(runsToDecide(5, 1, { low: 0.8, high: 1.2 }, 0.95), 80);
  assert.equal(runsToDecide(5, 1, { low: 0.8, high: 1.2 }, 1.19), 6);
  assert.equal(runsToDecide(5, 1, { low: 0.8, high: 1.2 }, 1.01), null);
  assert.equal(runsToDecide(5, 1, { low: 0.8, high: 1.2 }, 1), null);
});
