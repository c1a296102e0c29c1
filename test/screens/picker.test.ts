import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PickerState, paintPicker, pickerKey } from '../../source/screens/picker.ts';
import { type Found, pickerRows } from '../../source/screens/picker-rows.ts';
import { plain } from '../support/session.ts';

/** Seconds ago, newest first. */
const found = (...files: [path: string, ago: number][]): Found[] =>
  files.map(([path, ago]) => ({ path, bytes: 1000, modified: 1e12 - 1000 * ago }));

const told = (files: Found[]) => pickerRows(files).map(({ name, within }) => (within ? `  ${name}` : name));

test('threads of one process stand below it, and open together', () => {
  const rows = pickerRows(
    found(
      ['rec/CPU.20261128.101010.41.3.002.cpuprofile', 0],
      ['rec/CPU.20261128.101011.41.0.cpuprofile', 1],
      ['rec/CPU.20261128.101011.40.0.cpuprofile', 1],
      ['rec/CPU.20261128.101009.41.2.001.cpuprofile', 2],
      ['rec/other.cpuprofile', 3],
    ),
  );
  assert.deepEqual(
    rows.map(({ name, within }) => [name, within]),
    [
      ['process 41: main thread, 2 worker threads', false],
      ['main thread', true],
      ['worker 2', true],
      ['worker 3', true],
      ['', false],
      ['', false],
    ],
  );
  assert.deepEqual(rows[0].paths, [
    'rec/CPU.20261128.101011.41.0.cpuprofile',
    'rec/CPU.20261128.101009.41.2.001.cpuprofile',
    'rec/CPU.20261128.101010.41.3.002.cpuprofile',
  ]);
  assert.equal(rows[0].bytes, 3000);
  const state = {
    rows,
    recordings: 5,
    directory: 'rec',
    over: false,
    cursor: 0,
    top: 0,
    marked: new Set<string>(),
    message: '',
  };
  assert.deepEqual(pickerKey(state, 'enter', 24), { choose: rows[0].paths });
});

test('processes of one number are apart where time or a thread says so, as in containers', () => {
  assert.deepEqual(
    told(
      found(
        ['CPU.20261128.101010.1.0.cpuprofile', 0],
        ['CPU.20261128.101010.1.2.001.cpuprofile', 1],
        ['CPU.20261128.101008.1.0.cpuprofile', 2],
        ['CPU.20261128.090000.1.2.001.cpuprofile', 4000],
        ['b/CPU.20261128.090000.1.3.002.cpuprofile', 4000],
      ),
    ),
    ['process 1: main thread, 1 worker thread', '  main thread', '  worker 2', '', '', ''],
  );
});

test('snapshots of one process are compared, the last three of more', () => {
  const rows = pickerRows(
    found(
      ...[4, 3, 2, 1].map((n, i): [string, number] => [
        `Heap.20261128.10000${n}.7.0.00${n}.heapsnapshot`,
        600 * i,
      ]),
      ['Heap.20261128.100001.8.0.001.heapsnapshot', 9999],
    ),
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    [
      'process 7: 4 snapshots, the last 3 compared',
      'snapshot 1',
      'snapshot 2',
      'snapshot 3',
      'snapshot 4',
      '',
    ],
  );
  assert.deepEqual(
    rows[0].paths.map((path) => path.slice(-16, -13)),
    ['002', '003', '004'],
  );
});

test('without a recording it says how to make one, and offers no key that does nothing', () => {
  const empty = {
    rows: [],
    recordings: 0,
    directory: '.',
    over: false,
    cursor: 0,
    top: 0,
    marked: new Set<string>(),
    message: '',
  };
  const look = { level: 0 as const, ascii: false, theme: 'dark' as const };
  const lines = paintPicker(empty, { columns: 60, rows: 12 }, look).map(plain);
  assert.match(lines[0], /No recordings in the current directory/);
  assert.match(lines[2], /Make one: {2}culprit record -- node app\.js/);
  assert.equal(lines.at(-1)!.trim(), 'q quit');
  const one = { path: 'a.cpuprofile', bytes: 1, modified: 0 };
  const some = paintPicker(
    { ...empty, rows: pickerRows([one]), recordings: 1 },
    { columns: 60, rows: 12 },
    look,
  );
  assert.match(plain(some[0]), /1 recording here, newest first/);
  assert.match(plain(some.at(-1)!), /Enter open {2}q quit/);
});

test('Space marks recordings, which Enter opens together, the oldest first', () => {
  const rows = pickerRows(
    found(['c.heapsnapshot', 0], ['a.heapsnapshot', 9], ['other.cpuprofile', 5], ['b.heapsnapshot', 4]),
  );
  const start: PickerState = {
    rows,
    recordings: 4,
    directory: '.',
    over: false,
    cursor: 0,
    top: 0,
    marked: new Set<string>(),
    message: '',
  };
  const look = { level: 0 as const, ascii: false, theme: 'dark' as const };
  const press = (state: PickerState, ...keys: string[]) =>
    keys.reduce((at, key) => pickerKey(at, key, 24) as PickerState, state);
  const two = press(start, 'space', 'space');
  assert.equal(two.cursor, 2, 'each mark moves on');
  const lines = paintPicker(two, { columns: 70, rows: 12 }, look).map(plain);
  assert.match(lines[2], /● .*c\.heapsnapshot/);
  assert.doesNotMatch(lines[4], /●/);
  assert.match(lines.at(-1)!, /Enter open 2 {2}Space mark to open together/);
  assert.deepEqual(pickerKey(two, 'enter', 24), { choose: ['a.heapsnapshot', 'c.heapsnapshot'] });
  const none = press(two, 'up', 'space', 'up', 'up', 'space');
  assert.deepEqual(pickerKey(none, 'enter', 24), { choose: [rows[none.cursor].paths[0]] });
});

test('why recordings cannot be opened together is whole at 80 columns, and leaves the list', () => {
  const why = 'recordings of waits have screens of their own: open them apart from other files';
  const rows = pickerRows(
    found(...Array.from({ length: 30 }, (_, i) => [`${i}.cpuprofile`, i] as [string, number])),
  );
  const state: PickerState = {
    ...{ rows, recordings: 30, directory: '.', over: false, cursor: 29, top: 30 },
    ...{ marked: new Set<string>(), message: why },
  };
  const lines = paintPicker(state, { columns: 80, rows: 24 }, { level: 0, ascii: false, theme: 'dark' }).map(
    plain,
  );
  assert.equal(
    lines
      .slice(-3, -1)
      .map((line) => line.trim())
      .join(' '),
    why,
  );
  assert.match(lines.at(-4)!, /\d+\.cpuprofile/);
  const long = paintPicker(
    { ...state, message: `${why} `.repeat(9) },
    { columns: 80, rows: 24 },
    { level: 0, ascii: false, theme: 'dark' },
  );
  assert.match(plain(long.at(-2)!), /…\s*$/);
});
