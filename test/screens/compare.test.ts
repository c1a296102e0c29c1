import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareSides } from '../../source/compare/compare.ts';
import type { Size } from '../../source/screens/state.ts';
import { measuredOf, runs } from '../compare/sides.ts';
import { compareSessionOn } from '../support/compare-session.ts';

const bench = (comparison = compareSides(runs(10, 60, 40), runs(10, 90, 40)), size?: Size) =>
  compareSessionOn(comparison, size);

test('the verdict stands first, then what it stands on', async () => {
  const { text } = bench();
  const lines = text().split('\n');
  assert.match(lines[1], /1 Verdict +2 Tree +3 Flame +4 Functions/);
  assert.match(lines[3], /^ +1\.\d\d× slower \(95 % interval/);
  assert.match(text(), /parse \(main\.js:\d+\) +[56]\d\.\d ms → +[89]\d\.\d ms +\+\d\d\.\d ms +changed/);
  assert.match(text(), /sum .* no change/);
});

test('a verdict has as many functions as there is room for, and eight where there is little', async () => {
  const many = (by: number) =>
    Array.from({ length: 30 }, (_, i) => ({ stack: [`f${i}`], micros: 10_000 + by * i }));
  const comparison = compareSides([measuredOf(many(0))], [measuredOf(many(500))]);
  const listed = (rows: number) => {
    const { text } = bench(comparison, { columns: 100, rows });
    return text().match(/^ +f\d+ .* ms$|^ +f\d+ .*(say|changed|change)$/gm)?.length ?? 0;
  };
  assert.equal(listed(60), 29, 'all that changed');
  assert.ok(listed(30) >= 8 && listed(30) < 20);
});

test('one recording a side says so, and how to decide', async () => {
  const { text } = bench(compareSides([measuredOf([{ stack: ['a'], micros: 10_000 }])], runs(1, 60, 40)));
  assert.match(text(), /One recording a side: no verdict on speed/);
  assert.match(text(), /culprit record --runs 10/);
});

test('the call tree has both sides, opens along the largest change, and finds', async () => {
  const { press, text, slot } = bench();
  await press('2');
  assert.match(text(), /total time, mean of the runs +before +after +change/);
  await press('*');
  assert.match(text(), /parse +[56]\d\.\d ms +[89]\d\.\d ms +\+\d\d\.\d ms/);
  assert.equal(slot().tree.names[slot().tree.name[slot().node]], 'parse');
  await press('left', 'left', 'left');
  assert.doesNotMatch(text(), /parse/);
  await press('/', 's', 'u', 'm', 'enter');
  assert.match(text(), /sum +[34]/);
  await press('escape', 'escape');
  assert.equal(slot().screen, 'verdict');
});

test('where the change is spread over many functions the call tree opens at the largest', async () => {
  const names = Array.from({ length: 9 }, (_, i) => `part${i}`);
  const spread = (by: number) =>
    names.map((name, i) => ({
      stack: ['main', name, `${name}Inner`],
      micros: 10_000 + by * (i === 4 ? 1200 : 1000),
    }));
  const { press, text, slot } = bench(compareSides([measuredOf(spread(0))], [measuredOf(spread(3))]));
  await press('2');
  assert.match(text(), /part4Inner +10\.0 ms +13\.6 ms +\+3\.60 ms/);
  assert.equal(slot().tree.names[slot().tree.name[slot().node]], 'part4Inner');
});

test('the flame graph zooms, changes its colours and widths, and says what is selected', async () => {
  const { press, text, slot } = bench();
  await press('3');
  assert.match(text(), /as wide as the longer of both · by change/);
  await press('down', 'down');
  assert.match(text(), /parse\n mean total [56]\d\.\d ms → [89]\d\.\d ms \(\+\d\d\.\d ms\) · self/);
  await press('enter');
  assert.equal(slot().slices.flame.zoom, slot().node);
  await press('t');
  assert.match(text(), /by share of before/);
  const width = () => slot().tree.total[0];
  const both = width();
  await press('i');
  assert.match(text(), /as wide as it took before/);
  assert.ok(width() < both);
  await press('i');
  assert.match(text(), /as wide as it takes after/);
  await press('0', 'i', 'down', 'right', 'left', 'end', 'up', 'home', 'pagedown', 'pageup');
  assert.match(text(), /as wide as the longer of both/);
});

test('functions are sorted by change or otherwise, filtered, opened in the flame graph and in an editor', async () => {
  const { press, text, slot, asked } = bench();
  await press('4');
  const first = () => /by \w+.*\n (\S+)/.exec(text())?.[1];
  assert.equal(first(), 'parse');
  await press('S');
  assert.notEqual(first(), 'parse');
  await press('S', 's', 's', 's');
  assert.match(text(), /3 functions by name +self before +after +change/);
  assert.equal(first(), 'main');
  await press('&', 's', 'u', 'enter');
  assert.match(text(), /1 function by name, with "su"/);
  await press('o');
  assert.deepEqual(asked, ['edit file:///app/main.js:1']);
  await press('enter');
  assert.equal(slot().screen, 'difference-flame');
  assert.equal(slot().tree.names[slot().tree.name[slot().node]], 'sum');
});

test('every key does something harmless on every screen, however small', async () => {
  for (const size of [
    { columns: 40, rows: 10 },
    { columns: 80, rows: 24 },
  ]) {
    const { press, text } = bench(undefined, size);
    for (const screen of ['1', '2', '3', '4'])
      for (const key of 'jklhgGn N#*srSti.xXvpr[]eoyM0 '
        .split('')
        .concat('enter', 'pagedown', 'tab', 'space')) {
        await press(screen, key);
        for (const line of text().split('\n')) assert.ok(Array.from(line).length <= size.columns);
        await press('escape');
      }
  }
});

test('the comparison is exported as Markdown', async () => {
  const { press, asked } = bench();
  await press('e', 'enter');
  assert.equal(asked.length, 1);
  assert.match(asked[0], /^export .*\.md$/);
});

test('a search begins with the heaviest match and says which it is', async () => {
  const samples = (parse: number) =>
    Array.from({ length: 10 }, () =>
      measuredOf([
        { stack: ['main', 'load', 'parse'], micros: 1000 },
        { stack: ['main', 'run', 'parse'], micros: parse },
      ]),
    );
  const { press, text, slot } = bench(compareSides(samples(9000), samples(5000)));
  const above = () => slot().tree.names[slot().tree.name[slot().tree.parent[slot().node]]];
  await press('2', '/', ...'parse', 'enter');
  assert.equal(above(), 'run');
  assert.match(text(), /search: parse · 1 of 2/);
  await press('n');
  assert.equal(above(), 'load');
  await press('n', 'N');
  assert.equal(above(), 'load');
});

test('functions are sorted by a click on a head, and once more the other way', async () => {
  const { press, text, session } = bench();
  await press('4');
  const head = () => text().split('\n')[2];
  const click = (word: string) => session.dispatch({ type: 'click', x: head().lastIndexOf(word), y: 2 });
  assert.match(head(), /▼change/);
  click('after');
  assert.match(head(), /▼after/);
  click('after');
  assert.match(head(), /▲after/);
  click('function');
  assert.match(head(), /by name/);
});
