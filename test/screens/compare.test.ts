import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareSides } from '../../source/compare/compare.ts';
import { compareSession } from '../../source/screens/compare/session.ts';
import { measuredOf, runs } from '../compare/sides.ts';
import { plain } from '../support/session.ts';

/** A comparison in a terminal of our own. */
function bench(
  comparison = compareSides(runs(10, 60, 40), runs(10, 90, 40)),
  size = { columns: 100, rows: 30 },
) {
  const edited: unknown[] = [];
  const exported: string[] = [];
  const session = compareSession(
    comparison,
    'before (10) → after (10)',
    {
      method: async () => [],
      exportReport: async (_slots, _index, _findings, path) => exported.push(path) > 0,
      edit: async (place) => {
        edited.push(place);
        return null;
      },
      write: () => {},
      suspend: async () => {},
      another: () => {},
      redraw: () => {},
      quit: () => {},
    },
    { size, level: 3, ascii: false, mouse: false, theme: 'dark' },
  );
  const press = (...keys: string[]) => {
    for (const key of keys) session.dispatch({ type: 'key', key });
  };
  const text = () => session.paint(size).map(plain).join('\n');
  return { session, press, text, edited, exported, slot: () => session.get().slots[0] };
}

test('the verdict stands first, then what it stands on', () => {
  const { text } = bench();
  const lines = text().split('\n');
  assert.match(lines[1], /1 Verdict +2 Tree +3 Flame +4 Functions/);
  assert.match(lines[3], /^ +1\.\d\d× slower \(95 % interval/);
  assert.match(text(), /parse +[56]\d\.\d ms → +[89]\d\.\d ms +\+\d\d\.\d ms +changed/);
  assert.match(text(), /sum .* no change/);
});

test('one recording a side says so, and how to decide', () => {
  const { text } = bench(compareSides([measuredOf([{ stack: ['a'], micros: 10_000 }])], runs(1, 60, 40)));
  assert.match(text(), /One recording a side: no verdict on speed/);
  assert.match(text(), /culprit record --runs 10/);
});

test('the call tree has both sides, opens along the largest change, and finds', () => {
  const { press, text, slot } = bench();
  press('2');
  assert.match(text(), /total time +before +after +change/);
  press('*');
  assert.match(text(), /parse +[56]\d\.\d ms +[89]\d\.\d ms +\+\d\d\.\d ms/);
  assert.equal(slot().tree.names[slot().tree.name[slot().node]], 'parse');
  press('left', 'left', 'left');
  assert.doesNotMatch(text(), /parse/);
  press('/', 's', 'u', 'm', 'enter');
  assert.match(text(), /sum +[34]/);
  press('escape', 'escape');
  assert.equal(slot().screen, 'verdict');
});

test('the flame graph zooms, changes its colours and widths, and says what is selected', () => {
  const { press, text, slot } = bench();
  press('3');
  assert.match(text(), /as wide as the longer of both · by change/);
  press('down', 'down');
  assert.match(text(), /parse\n total [56]\d\.\d ms → [89]\d\.\d ms \(\+\d\d\.\d ms\) · self/);
  press('enter');
  assert.equal(slot().slices.flame.zoom, slot().node);
  press('t');
  assert.match(text(), /by share of before/);
  const width = () => slot().tree.total[0];
  const both = width();
  press('i');
  assert.match(text(), /as wide as it took before/);
  assert.ok(width() < both);
  press('i');
  assert.match(text(), /as wide as it takes after/);
  press('0', 'i', 'down', 'right', 'left', 'end', 'up', 'home', 'pagedown', 'pageup');
  assert.match(text(), /as wide as the longer of both/);
});

test('functions are sorted by change or otherwise, filtered, opened in the flame graph and in an editor', async () => {
  const { press, text, slot, edited } = bench();
  press('4');
  const first = () => /by \w+.*\n (\S+)/.exec(text())?.[1];
  assert.equal(first(), 'parse');
  press('S');
  assert.notEqual(first(), 'parse');
  press('S', 's', 's', 's');
  assert.match(text(), /3 functions by name/);
  assert.equal(first(), 'main');
  press('&', 's', 'u', 'enter');
  assert.match(text(), /1 functions by name, with "su"/);
  press('o');
  await Promise.resolve();
  assert.deepEqual(edited, [{ type: 'edit', url: 'file:///app/main.js', line: 1, column: null }]);
  press('enter');
  assert.equal(slot().screen, 'difference-flame');
  assert.equal(slot().tree.names[slot().tree.name[slot().node]], 'sum');
});

test('every key does something harmless on every screen, however small', () => {
  for (const size of [
    { columns: 40, rows: 10 },
    { columns: 80, rows: 24 },
  ]) {
    const { press, text } = bench(undefined, size);
    for (const screen of ['1', '2', '3', '4'])
      for (const key of 'jklhgGn N#*srSti.xXvpr[]eoyM0 '
        .split('')
        .concat('enter', 'pagedown', 'tab', 'space')) {
        press(screen, key);
        for (const line of text().split('\n')) assert.ok(Array.from(line).length <= size.columns);
        press('escape');
      }
  }
});

test('the comparison is exported as Markdown', async () => {
  const { press, exported } = bench();
  press('e', 'enter');
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(exported.length, 1);
  assert.match(exported[0], /\.md$/);
});
