import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heapSeriesSessionOn, heapSidesSessionOn } from '../support/compare-session.ts';

test('heaps of several runs a side have their verdict first, then constructors by change', async () => {
  const { text, press, asked } = heapSidesSessionOn();
  assert.match(text().split('\n')[1], /1 Verdict +2 Constructors/);
  assert.match(text(), /1\.5\d× more memory \(95 % interval/);
  assert.match(text(), /heap +\S+ MB → +\S+ MB {2}1\.5\d× more {2}changed/);
  assert.match(text(), /Session +1\.00 MB → +4\.00 MB +\+3\.00 MB +changed/);
  await press('enter');
  assert.match(text(), /42 constructors by change/);
  assert.match(text(), /Session · retained size · p = 0\.\d+, corrected for the number of tests/);
  await press('enter');
  assert.match(text(), /Session: 1\.00 MB {2}1\.00 MB .* → 4\.00 MB/);
  assert.doesNotMatch(text(), /Frozen/, 'the same in every run');
  await press('/', 'f', 'r', 'o', 'z', 'enter');
  assert.match(text(), /1 constructor by change, with "froz".*\n Frozen +77\.0 kB → +77\.0 kB/);
  await press('/', '^u', 'm', 'a', 'p', 'enter');
  assert.match(text(), /1 constructor by change, with "map"/);
  await press('escape', 'escape');
  assert.match(text(), /Constructors, largest change of retained size first/);
  await press('e', 'enter');
  assert.deepEqual(asked, ['export before (10) → after (10).report.md']);
});

test('two series of one process each are compared by how fast they grow', async () => {
  const { text, press } = heapSeriesSessionOn();
  assert.match(
    text(),
    /The heap grows by 1\.00 MB from snapshot to snapshot before, by 100 kB after: 90 % less/,
  );
  assert.match(text(), /Session · server\.js → sessions → Map +\+1\.00 MB → +\+100 kB +−900 kB/);
  await press('2');
  assert.match(text(), /1 constructor by change +growth before +after +▼difference/);
  assert.match(text(), /Session +\+1\.00 MB → +\+100 kB +−900 kB/);
});
