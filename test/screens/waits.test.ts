/** The screens of a recording of waits, on the sample. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openRecording } from '../../source/load/open.ts';
import { WaitsDraft } from '../../source/load/waits/draft.ts';
import { WAITS_SCREENS } from '../../source/screens/screen-ids.ts';
import { binsOf } from '../../source/screens/waits/histogram.ts';
import { buildWaits } from '../../source/waits/build.ts';
import { waitingFunctions } from '../../source/waits/functions.ts';
import type { WaitsModel } from '../../source/waits/model.ts';
import { waitTree } from '../../source/waits/tree.ts';
import { waitsSessionOn } from '../support/waits-session.ts';

let model: WaitsModel;
before(async () => {
  const file = fileURLToPath(new URL('../../samples/order-page.waits.json.gz', import.meta.url));
  const [opened] = await openRecording(file);
  if (opened.kind !== 'waits') assert.fail(`opened as ${opened.kind}`);
  model = opened.model;
});

const EXPECTED: Record<(typeof WAITS_SCREENS)[number], RegExp> = {
  waits: /`priceOf` calls the same service 5 times[\s\S]*Where the time goes[\s\S]*Longest waits/,
  operations: /http {2}GET 127\.0\.0\.1:\*\/prices\/:id +285/,
  requests: /GET \/orders\/:id +57/,
  waterfall: /the slowest of 57[\s\S]*loop busy[\s\S]*[●*] http GET/,
  timeline: /Requests in flight +up to 2\n[\s\S]*Event loop busy/,
  waiting: /all waits[\s\S]*orderPage[\s\S]*priceOf[\s\S]*http GET/,
  'wait-findings': /worth optimizing[\s\S]*Evidence/,
  'wait-tree': /[▾-] orderPage[\s\S]*[▾-] priceOf[\s\S]*http GET.* \d+ %/,
  'wait-functions':
    /own +total[\s\S]*priceOf[\s\S]*What priceOf waits for [·|] time on the critical path\n.*GET/,
};

test('every screen shows what it is for, in every size and without colours or blocks', async () => {
  for (const look of [
    {},
    { columns: 80, rows: 24 },
    { level: 3 as const },
    { ascii: true },
    { columns: 40, rows: 10 },
  ])
    for (const [i, screen] of WAITS_SCREENS.entries()) {
      const bench = await waitsSessionOn(model, look);
      await bench.press(String(i + 1));
      assert.equal(bench.session.get().slots[0].screen, screen);
      if (!('columns' in look)) assert.match(bench.text(), EXPECTED[screen], screen);
      for (const line of bench.lines()) assert.ok([...line].length <= (look.columns ?? 120), line);
      if ('ascii' in look) assert.match(bench.text(), /^[\x20-\x7e\n]*$/, screen);
      await bench.press('down', 'end', 'pageup', 'home', 'enter', 'escape', 'right', 'left', '?', 'escape');
      assert.doesNotMatch(bench.text(), /NaN|undefined|Infinity/);
    }
});

test('a large screen has more of the same recording where a list is short', async () => {
  const large = { columns: 160, rows: 60 };
  const bench = await waitsSessionOn(model, large);
  assert.match(
    bench.text(),
    /Longest waits[\s\S]*Requests in flight[\s\S]*Event loop busy[\s\S]*Data quality/,
  );
  await bench.press('2', 'down');
  assert.match(bench.text(), /How long they took\n +5\.00 ms to 10\.0 ms +\S+ +205 +72 %/);
  await bench.press('3');
  assert.match(bench.text(), /Its slowest request: 154 ms[\s\S]*How long all 57 requests took/);
  await bench.press('enter');
  assert.match(bench.text(), /the slowest of 57[\s\S]*How long all 57 requests took/);
  for (const key of ['6', '8']) {
    await bench.press(key, 'home', 'down');
    assert.match(
      bench.text(),
      /What \S+ waits for · time on the critical path\n.*GET[\s\S]*Requests in flight/,
      key,
    );
  }
});

test('times are shared out at 1, 2 and 5, or at powers of ten, and none is lost', () => {
  const times = Float64Array.of(900, 1000, 1999, 2000, 70_000, 0, Number.NaN);
  for (const most of [4, 12]) {
    const bins = binsOf(times, most);
    assert.equal(
      bins.reduce((sum, bin) => sum + bin.count, 0),
      5,
    );
    assert.ok(bins.length <= most);
  }
  assert.deepEqual(
    binsOf(times, 12)
      .map((bin) => [bin.from, bin.count])
      .slice(0, 3),
    [
      [500, 1],
      [1000, 2],
      [2000, 1],
    ],
  );
  assert.deepEqual(binsOf(new Float64Array(0), 5), []);
  assert.deepEqual(binsOf(Float64Array.of(5), 6), [{ from: 5, to: 10, count: 1 }]);
});

test('from a route to its slowest request, on to faster ones, and back', async () => {
  const bench = await waitsSessionOn(model);
  await bench.press('3', 'enter');
  assert.match(bench.text(), /GET \/orders\/:id · [\d.]+ ms · the slowest of 57/);
  await bench.press('right');
  assert.match(bench.text(), /number 2 by time of 57/);
  await bench.press('escape');
  assert.equal(bench.session.get().slots[0].screen, 'requests');
});

test('the flame graph is walked and zoomed, and its source opens', async () => {
  const bench = await waitsSessionOn(model);
  await bench.press('6', 'down', 'down', 'enter');
  const shown = bench.text();
  assert.match(shown, /Zoomed to/);
  await bench.press('o');
  assert.match(bench.asked.join(), /edit file:\/\/\/srv\/order-page\/\w+\.js:\d+/);
  await bench.press('escape', '0');
  assert.match(bench.text(), /Who waits for what/);
});

test('help says what a key does now where that is something else than it always says', async () => {
  const bench = await waitsSessionOn(model, { rows: 60 });
  await bench.press('4', '?');
  assert.match(bench.text(), /to the next slower request +│/);
  await bench.press('escape', '3', '?');
  assert.match(bench.text(), /open \(now: its slowest request\)/);
});

test('a goal is suggested for the row, and its metric is checked', async () => {
  const bench = await waitsSessionOn(model);
  await bench.press('2', 'L');
  assert.match(bench.text(), /op\.p95\(/);
  await bench.press('enter');
  assert.match(bench.text(), /Goal set/);
});

test('the tree of who waits adds up, and its boxes stand within their parents', () => {
  const tree = waitTree(model);
  const all = model.onPath.reduce((sum, micros) => sum + micros, 0);
  assert.ok(Math.abs(tree.micros[0] - all) < 1);
  for (let node = 1; node < tree.count; node++) {
    const parent = tree.parent[node];
    assert.ok(node < tree.end[parent] && tree.end[node] <= tree.end[parent]);
    assert.ok(tree.from[node] >= tree.from[parent] - 1e-6);
    assert.ok(tree.from[node] + tree.micros[node] <= tree.from[parent] + tree.micros[parent] + 1e-6);
    const before = node - 1 !== parent && tree.parent[node - 1] === parent ? node - 1 : -1;
    if (before >= 0) assert.ok(tree.micros[node] <= tree.micros[before] + 1e-6, 'heaviest first');
  }
});

test('the call tree opens on the heaviest path, and is opened and closed by key', async () => {
  const bench = await waitsSessionOn(model);
  await bench.press('8');
  const opened = bench.lines();
  const at = opened.findIndex((line) => line.includes('▾ priceOf'));
  assert.ok(at > 0, opened.join('\n'));
  await bench.press('left', 'left');
  assert.match(bench.text(), /▸ priceOf/);
  const operations = (lines: readonly string[]) => lines.filter((line) => / % +\d+ *$/.test(line)).length;
  assert.ok(operations(bench.lines()) < operations(opened), bench.text());
  await bench.press('o');
  assert.match(bench.asked.join(), /edit file:\/\/\/srv\/order-page\/\w+\.js:\d+/);
  await bench.press('*', 'enter');
  assert.equal(bench.session.get().slots[0].screen, 'waiting');
  await bench.press('escape');
  assert.match(bench.text(), /▾ priceOf/);
});

test('functions that wait: own time adds up to the whole, and no total is above it', () => {
  const tree = waitTree(model);
  const rows = waitingFunctions(model, tree);
  let unknown = 0;
  for (let node = 1; node < tree.count; node++)
    if (tree.frame[node] < 0 && tree.parent[node] === 0) unknown += tree.micros[node];
  const own = rows.reduce((sum, { ownMicros }) => sum + ownMicros, 0);
  assert.ok(Math.abs(own + unknown - tree.micros[0]) < 1);
  for (const row of rows) {
    assert.ok(row.totalMicros <= tree.micros[0] + 1 && row.ownMicros <= row.totalMicros + 1);
    const below = row.waitsFor.reduce((sum, { micros }) => sum + micros, 0);
    assert.ok(Math.abs(below - row.totalMicros) < 1);
  }
});

test('the head of a column is clicked to sort by it, from the top', async () => {
  for (const [key, head] of [
    ['2', 'count'],
    ['3', 'count'],
    ['9', 'begins'],
  ]) {
    const bench = await waitsSessionOn(model, { columns: 140 });
    await bench.press(key, 'down');
    const line = bench.lines()[2];
    assert.match(line, /▼total|▼own/);
    bench.session.dispatch({ type: 'click', x: line.indexOf(head) + 1, y: 2 });
    assert.match(bench.lines()[2], new RegExp(`▼${head}`));
    const { screen, slices } = bench.session.get().slots[0];
    assert.equal(slices[screen as 'operations'].place.cursor, 0);
  }
});

test('/ filters each table of waits, says what it filtered by, and Esc ends it', async () => {
  const bench = await waitsSessionOn(model);
  for (const [key, typed, one, other] of [
    ['2', 'PRICES', /operation, 1 with "PRICES"/, /sql {2}SELECT/],
    ['3', 'report', /route, 1 with "report"/, /GET \/orders/],
    ['9', 'find', /function, 1 with "find"/, /priceOf/],
  ] as const) {
    await bench.press(key);
    assert.match(bench.text(), other);
    await bench.press('/', ...typed);
    assert.match(bench.text(), one, 'shown while it is typed');
    assert.doesNotMatch(bench.text(), other);
    await bench.press('enter');
    assert.match(bench.text(), one);
    await bench.press('escape');
    assert.match(bench.text(), other);
    await bench.press('/', ...'no such thing', 'enter');
    assert.match(bench.text(), /Nothing matches\. Esc ends the search\./);
    await bench.press('enter', 'down', 'L', 'escape', 'y', 'escape', '0');
    assert.match(bench.text(), other, 'no row is chosen, and nothing breaks');
  }
});

test('/ on screens of waits without rows of their own searches the operations', async () => {
  for (const key of ['1', '4', '5', '7']) {
    const bench = await waitsSessionOn(model);
    await bench.press(key, '/', ...'sql', 'enter');
    assert.equal(bench.session.get().slots[0].screen, 'operations');
    assert.match(bench.text(), /operation, 3 with "sql"/);
    await bench.press('escape', 'escape');
    assert.notEqual(bench.session.get().slots[0].screen, 'operations');
  }
});

test('/ finds in the tree and the flame graph of waits, the heaviest first; n goes on, Esc ends it', async () => {
  for (const key of ['6', '8']) {
    const bench = await waitsSessionOn(model);
    await bench.press(key, 'home', 'left', '/', ...'o', 'enter');
    assert.match(bench.text(), /search: o · 1 of 4/, key);
    await bench.press('n', 'n', 'n');
    assert.match(bench.text(), /search: o · 4 of 4/);
    assert.match(bench.text(), /findOrder|sql SELECT id, items FROM orders WHERE number = \?: /);
    await bench.press('N');
    assert.match(bench.text(), /search: o · 3 of 4/);
    await bench.press('escape');
    assert.doesNotMatch(bench.text(), /search:/);
    await bench.press('/', ...'nowhere', 'enter');
    assert.match(bench.text(), /Nothing matches nowhere\./);
  }
});

test('a recording without a single wait says so on every screen, and none is empty', async () => {
  const draft = new WaitsDraft();
  draft.from = 0;
  draft.to = 1e6;
  const bench = await waitsSessionOn(buildWaits(draft.finish('x', 0), null));
  const none = /No operation was recorded: the program waited for nothing that is recorded\./;
  for (const key of ['1', '2', '6', '8', '9']) {
    await bench.press(key);
    assert.match(bench.text(), none, key);
  }
});
