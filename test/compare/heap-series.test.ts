import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareSeries, type GrowingPlace, seriesOf } from '../../source/compare/heap-series.ts';
import type { MeasuredHeap } from '../../source/compare/heaps.ts';
import { seriesJson, seriesMarkdown, seriesVerdict } from '../../source/report/heap-series.ts';

const MINUTE = 60_000;

/** Snapshots in which Session retains so much, in so many objects, and all else 5 MB; so many minutes apart. */
const heaps = (sizes: number[], apart = 2, continues = true): MeasuredHeap[] =>
  sizes.map((size, i) => ({
    file: `runs/${i + 1}.heapsnapshot`,
    taken: 1e12 + i * apart * MINUTE,
    continues: continues && i > 0,
    totalSize: 5e6 + size,
    nodeCount: 1000,
    instances: new Map([['Session', size / 1000]]),
    retained: new Map([
      ['Session', size],
      ['Config', 5e6],
    ]),
  }));
const place: GrowingPlace = {
  className: 'Session',
  path: ['app.js', '.sessions'],
  counts: [100, 300, 500],
  sizes: [1e5, 3e5, 5e5],
};

test('two series are held against each other by what they grow by, a step and a minute', () => {
  const before = seriesOf(heaps([1e5, 3e5, 5e5]), [place])!;
  const after = seriesOf(heaps([1e5, 1.2e5], 4), [])!;
  const found = compareSeries(before, after);
  assert.deepEqual(found.whole.before.bytes, 2e5);
  assert.deepEqual(found.whole.after.bytes, 2e4);
  assert.deepEqual(found.minutes, { before: 2, after: 4 });
  assert.equal(
    seriesVerdict(found),
    'The heap grows by 200 kB (100 kB a minute) from snapshot to snapshot before, by 20.0 kB (5.00 kB a minute) after: 90 % less',
  );
  // What does not grow on either side is no row.
  assert.deepEqual(
    found.constructors.map(({ name, before, after }) => [name, before, after]),
    [['Session', { bytes: 2e5, count: 200 }, { bytes: 2e4, count: 20 }]],
  );
  const text = seriesMarkdown(found, [], 10);
  assert.match(text, /\| `Session` · `app\.js → \.sessions` \| \+200 kB, \+200 \| 0 B \| −200 kB \|/);
  const { places } = seriesJson(found, 10) as { places: { changeBytes: number }[] };
  assert.deepEqual(
    places.map(({ changeBytes }) => changeBytes),
    [-2e5],
  );
});

test('files that were copied together tell no time, and what grows no more is said', () => {
  const before = seriesOf(heaps([1e5, 3e5, 5e5], 0.001), [place])!;
  const found = compareSeries(before, seriesOf(heaps([5e5, 4e5]), [])!);
  assert.equal(found.minutes, null);
  assert.match(seriesVerdict(found), /it does not grow any more$/);
});

test('snapshots of several processes, or a single one, are no series', () => {
  assert.equal(seriesOf(heaps([1, 2, 3], 2, false), []), null);
  assert.equal(seriesOf(heaps([1]), []), null);
});
