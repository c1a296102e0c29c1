import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fit, modelOf, type Point } from '../../source/compare/fit.ts';
import { type FunctionCount, growthOf, type SizeRuns } from '../../source/compare/growth.ts';
import type { SampleSpec } from '../support/recording.ts';
import { measuredOf } from './sides.ts';

const SIZES = [100, 150, 220, 320, 480];
const points = (of: (n: number) => number, weight = 1): Point[] =>
  SIZES.map((n) => ({ n, value: of(n), weight }));

test('models are named by what they foretell', () => {
  for (const [name, of] of [
    ['constant', () => 7],
    ['n', (n) => 3 * n],
    ['n log n', (n) => 2 * n * Math.log2(n)],
    ['n²', (n) => (n * (n - 1)) / 2],
    ['n³', (n) => n ** 3 + n],
    ['2ⁿ', (n) => 2 ** (n / 1) / 1e20],
  ] as [string, (n: number) => number][])
    assert.equal(modelOf(points(of)).name, name);
});

test('the exponent is the slope of the logarithms, with an interval that noise widens', () => {
  const clean = fit(points((n) => n * n));
  assert.ok(Math.abs(clean.exponent - 2) < 1e-9 && clean.high - clean.low < 1e-6);
  const noisy = fit(points((n) => n * n * (1 + 0.1 * Math.sin(n))));
  assert.ok(noisy.low < 2 && noisy.high > 2 && noisy.high - noisy.low > 0.05);
  // One point that nothing stands behind changes little.
  const outlier = points((n) => n * n);
  outlier[0] = { n: 100, value: 1e6, weight: 0.001 };
  assert.ok(Math.abs(fit(outlier).exponent - 2) < 0.05);
});

/** Each function takes so many milliseconds at n, in samples of one. */
function runs(
  functions: Record<string, (n: number) => number>,
  counts: Record<string, (n: number) => number>,
) {
  return SIZES.map((size): SizeRuns => {
    const samples = Object.entries(functions).flatMap(([name, of], line): SampleSpec[] =>
      Array.from({ length: Math.round(of(size)) }, () => ({ stack: [{ name, line }], micros: 1000 })),
    );
    const counted = Object.keys(functions).flatMap((name, line): FunctionCount[] => {
      const place = { name, url: 'file:///app/main.js', line: line + 1, column: 1 };
      return counts[name] ? [{ ...place, calls: 1, count: counts[name](size), countLine: line + 5 }] : [];
    });
    return { size, recordings: [measuredOf(samples)], counts: counted };
  });
}

test('functions are ranked by what they will cost, named by their counts, and hidden loops are told', () => {
  const { sizes, functions } = growthOf(
    runs(
      {
        fixed: () => 40,
        linear: (n) => n / 5,
        scan: (n) => (n * n) / 1000,
        cubic: (n) => n ** 3 / 500_000,
        rare: (n) => n / 100,
      },
      { fixed: () => 1, linear: (n) => n, scan: (n) => n, cubic: (n) => n ** 3 },
    ),
  );
  assert.deepEqual(sizes, SIZES);
  assert.deepEqual(
    functions.map(({ name, model, countExponent, hidden }) => [
      name,
      model,
      countExponent?.toFixed(2),
      hidden,
    ]),
    [
      ['cubic', 'n³', '3.00', false],
      ['scan', 'n²', '1.00', true],
      ['linear', 'n', '1.00', false],
      ['fixed', 'constant', '0.00', false],
    ],
  );
  const [cubic] = functions;
  assert.ok(Math.abs(cubic.at10 / (1000 * 221.184e3) - 1) < 0.01);
  assert.deepEqual([cubic.count, cubic.countLine], [480 ** 3, 8]);
});

test('counts are those of the same file, where two modules begin on line 1', () => {
  const top = { name: '(anonymous)', line: 1, column: 1, calls: 1, countLine: 1 };
  const [main, other] = ['main', 'other'].map((file) => `file:///app/${file}.js`);
  const found = growthOf(
    runs({ '': (n) => n }, {}).map((one) => ({
      ...one,
      counts: [
        { ...top, name: '', url: other, count: 1 },
        { ...top, name: '', url: main, count: one.size },
      ],
    })),
  );
  assert.deepEqual(
    found.functions.map(({ count, hidden }) => [count, hidden]),
    [[480, false]],
  );
});

test('two sizes are no growth', () => {
  const two = runs({ a: (n) => n }, {}).slice(0, 2);
  assert.throws(() => growthOf(two), /three sizes/);
});

test('an order whose slope is out of the interval is not named; a wide interval names none', () => {
  // As a search of a built-in took on a busy machine: little at the smallest sizes, and three runs of each.
  const sizes = [2000, 4000, 8000, 16000];
  const micros = [6, 16, 84, 210];
  const busy = sizes.flatMap((n, i) =>
    [0.8, 1, 1.25].map((noise) => ({ n, value: micros[i] * noise, weight: 1 / (1 / micros[i] + 0.05) })),
  );
  assert.equal(modelOf(busy).name, 'n²');
  const [row] = growthOf(runs({ wild: (n) => [40, 9, 60, 5, 80][SIZES.indexOf(n)] }, {})).functions;
  assert.equal(row.sure, false);
  const [sure] = growthOf(runs({ linear: (n) => n }, {})).functions;
  assert.equal(sure.sure, true);
});
