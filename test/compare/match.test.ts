import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonDirectory, fileKey, pairFiles } from '../../source/compare/files.ts';
import { matchFunctions, type Place, type ShapeOf } from '../../source/compare/match.ts';

const place = (name: string, line: number, file = 'app.js', column = 1): Place => ({
  name,
  url: `file:///app/${file}`,
  file,
  line,
  column,
});

/** Pairs as `before → after` names, with how they were found. */
function matched(before: Place[], after: Place[], shapes?: ShapeOf): string[] {
  const label = ({ name, line }: Place) => `${name}:${line}`;
  return matchFunctions(before, after, shapes)
    .map(
      (one) =>
        `${one.before.map((i) => label(before[i])).join('+')} → ${one.after.map((j) => label(after[j])).join('+')} ${one.how}`,
    )
    .sort();
}

test('functions are the same by name and file, wherever their lines have moved to', () => {
  assert.deepEqual(matched([place('a', 1), place('b', 9)], [place('a', 4), place('b', 30)]), [
    'a:1 → a:4 same',
    'b:9 → b:30 same',
  ]);
});

test('several of one name are told apart by their order, or counted together where one more came', () => {
  const gets = [place('get', 1), place('get', 5)];
  assert.deepEqual(matched(gets, [place('get', 12), place('get', 2)]), [
    'get:1 → get:2 same',
    'get:5 → get:12 same',
  ]);
  assert.deepEqual(matched(gets, [...gets, place('get', 8)]), ['get:1+get:5 → get:1+get:5+get:8 merged']);
});

test('functions without a name are found by their place below the last that has one', () => {
  const before = [place('a', 1), place('(anonymous)', 3), place('b', 10), place('(anonymous)', 12)];
  const after = [place('a', 1), place('(anonymous)', 3), place('b', 20), place('(anonymous)', 22)];
  assert.deepEqual(matched(before, after), [
    '(anonymous):12 → (anonymous):22 same',
    '(anonymous):3 → (anonymous):3 same',
    'a:1 → a:1 same',
    'b:10 → b:20 same',
  ]);
});

test('a function given another name is found by the shape of its source, or by its place', () => {
  const before = [place('a', 1), place('oldName', 5)];
  const after = [place('a', 1), place('newName', 50)];
  assert.deepEqual(
    matched(before, after),
    ['a:1 → a:1 same', 'oldName:5 →  gone', ' → newName:50 new'].sort(),
  );
  const shape: ShapeOf = (side, i) => ((side === 'before' ? before : after)[i].name === 'a' ? 'A' : 'N');
  assert.deepEqual(matched(before, after, shape), ['a:1 → a:1 same', 'oldName:5 → newName:50 renamed']);
  assert.deepEqual(matched(before, [place('a', 2), place('newName', 6)]), [
    'a:1 → a:2 same',
    'oldName:5 → newName:6 renamed',
  ]);
});

test('of two shapes alike nobody knows which is which', () => {
  const before = [place('x', 5), place('y', 8)];
  const after = [place('v', 50), place('w', 80)];
  assert.equal(matched(before, after, () => 'same').filter((text) => text.endsWith('renamed')).length, 0);
});

test('a file that was moved is the one whose functions it has', () => {
  const before = [place('a', 1, 'lib/rows.js'), place('b', 5, 'lib/rows.js'), place('c', 1, 'other.js')];
  const after = [place('a', 1, 'src/table.js'), place('b', 5, 'src/table.js'), place('c', 1, 'other.js')];
  assert.deepEqual(matched(before, after), ['a:1 → a:1 same', 'b:5 → b:5 same', 'c:1 → c:1 same']);
  const names = (...all: string[]) => new Set(all);
  assert.deepEqual(
    [
      ...pairFiles(
        new Map([
          ['before.js', names('main')],
          ['node:fs', names('read')],
        ]),
        new Map([['after.js', names('run')]]),
      ),
    ],
    [['after.js', 'before.js']],
  );
  assert.deepEqual(
    [
      ...pairFiles(
        new Map([
          ['a', names('x')],
          ['k', names()],
        ]),
        new Map([
          ['b', names('y')],
          ['k', names()],
        ]),
      ),
    ],
    [],
  );
});

test('a file is known by its place in the program, not on the disk', () => {
  assert.equal(fileKey('file:///work/tree/src/a%20b.js', '/work/tree'), 'src/a b.js');
  assert.equal(
    fileKey('file:///x/node_modules/.pnpm/y/node_modules/dayjs/index.js', '/z'),
    'node_modules/dayjs/index.js',
  );
  assert.equal(fileKey('file:///app/dist/main.4f3a2b1c9d.js', '/app'), 'dist/main.*.js');
  assert.equal(fileKey('node:internal/fs', '/app'), 'node:internal/fs');
  assert.equal(commonDirectory(['/a/b/c.js', '/a/b/d/e.js']), '/a/b');
});

test('a function that moved to another file and changed there is found by its name, where only one has it', () => {
  const files = ['lib.js', 'main.js', 'node_modules/a/a.js', 'node_modules/b/b.js'];
  const stays = files.map((file, i) => place(`stays${i}`, 50, file));
  const before = [
    place('unique', 1, 'lib.js'),
    place('parse', 1, files[2]),
    place('get', 1),
    place('get', 9),
  ];
  const after = [place('unique', 9, 'main.js'), place('parse', 1, files[3]), place('get', 1, 'main.js')];
  assert.deepEqual(
    matched([...before, ...stays, place('x', 1)], [...after, ...stays, place('x', 1)]).filter(
      (one) => !/stays|x:/.test(one),
    ),
    [
      'unique:1 → unique:9 same',
      'parse:1 →  gone',
      ' → parse:1 new',
      'get:1 →  gone',
      'get:9 →  gone',
      ' → get:1 new',
    ].sort(),
  );
});

test('the scripts of two commands are a pair, whatever they share', () => {
  const before = [place('(anonymous)', 1, 'app.js'), place('a', 3, 'lib.js')];
  const after = [place('(anonymous)', 1, 'after.js'), place('a', 3, 'lib.js'), place('b', 7, 'after.js')];
  const how = (entries: { before: string; after: string } | null) =>
    matchFunctions(before, after, () => null, entries)
      .map(({ how: one }) => one)
      .sort();
  assert.deepEqual(how(null), ['gone', 'new', 'new', 'same']);
  assert.deepEqual(how({ before: 'app.js', after: 'after.js' }), ['new', 'same', 'same']);
});
