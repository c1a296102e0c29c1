import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Canvas } from '../../source/paint/canvas.ts';
import { paintLoading, paintPicker } from '../../source/screens/picker.ts';
import { pickerRows } from '../../source/screens/picker-rows.ts';
import { plain, sessionOn } from '../support/session.ts';

const samples = [
  { stack: ['main', 'parse', 'a name that is longer than its room'.repeat(9), 'scan'], micros: 600, line: 3 },
  { stack: ['main', 'parse'], micros: 100, line: 5 },
  { stack: ['(garbage collector)'], micros: 50 },
  { stack: ['(idle)'], micros: 500 },
  { stack: ['main', { name: 'emit', url: 'node:events', line: 400 }, 'evil\x1bname'], micros: 100 },
  ...Array.from({ length: 60 }, (_, i) => ({ stack: ['main', `f${i}`], micros: 1 })),
];

test('with --ascii nothing but ASCII is painted, on any screen and over it', async () => {
  for (const columns of [40, 80, 150]) {
    for (const level of [0, 3] as const) {
      const bench = sessionOn(samples, { columns, rows: 20, level, ascii: true });
      await bench.session.diagnose();
      const clean = (where: string) => {
        const other = bench.text().match(/[^\x20-\x7e\n].*/);
        assert.equal(other?.[0], undefined, `${where} at ${columns}`);
      };
      for (const screen of ['1', '2', '3', '4', '5', '6', 'r']) {
        await bench.press(screen);
        clean(screen);
        for (const over of ['?', ':', 'y', 'e', 'i', 't', 'v', '/', '.', '0']) {
          await bench.press(over);
          clean(`${screen} ${over}`);
          await bench.press('pagedown', 'down');
          clean(`${screen} ${over} down`);
          await bench.press('escape', screen);
        }
      }
    }
  }
  const bench = sessionOn(samples, { columns: 30, rows: 8, ascii: true });
  assert.match(bench.text().replace('\n', ' '), /needs 40x10/);
});

test('with --ascii the list of recordings and the progress of loading too', () => {
  const size = { columns: 60, rows: 12 };
  const look = { level: 3, ascii: true, theme: 'dark' } as const;
  const found = [{ path: `/d/${'long'.repeat(30)}.cpuprofile`, bytes: 10, modified: 0 }];
  const rows = [
    ...paintPicker(
      {
        rows: pickerRows(found),
        recordings: 1,
        directory: '/d',
        over: true,
        cursor: 0,
        top: 0,
        marked: new Set<string>(),
        message: '',
      },
      size,
      look,
    ),
    ...paintLoading({ path: `/d/${'long'.repeat(30)}`, phase: 'reading', bytes: 5, total: 12 }, size, look),
  ];
  for (const row of rows) assert.match(plain(row), /^[\x20-\x7e]*$/);
});

test('with --ascii arrows are words, and no v stands for one', async () => {
  const bench = sessionOn(samples, { columns: 100, rows: 30, ascii: true });
  await bench.press('3', 't', 'v');
  assert.match(bench.text(), /Marking .*: Left Right to its other end, v sets it/);
  assert.match(bench.text(), /v set the range {2}Left earlier {2}Right later/);
  await bench.press('escape', '4');
  assert.match(bench.text(), /\*self/);
  await bench.press('?');
  assert.match(bench.text(), / (Up|k Up|Up k)\b/);
  assert.match(bench.text(), /Up Down scroll/);
  assert.doesNotMatch(bench.text(), /\^ v|v more/);
  await bench.press('escape', ':', 'd', 'o', 'w', 'n');
  assert.match(bench.text(), /\bDown\b/);
});

test('letters of other scripts are names, not signs', () => {
  const canvas = new Canvas(20, 1, 0, true);
  canvas.text(0, 0, 'é 漢字 … ▸', {});
  assert.deepEqual(canvas.lines(), ['é 漢字 ~ +']);
});

test('what separates two figures is no minus', () => {
  const canvas = new Canvas(30, 1, 0, true);
  canvas.text(0, 0, 'self 3 ms · total 5 ms', {});
  assert.deepEqual(canvas.lines(), ['self 3 ms | total 5 ms']);
});
