/** Help of every screen on wide and narrow terminals: all of it at once where there is room, and as far as it scrolls. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Canvas } from '../../source/paint/canvas.ts';
import { themeOf } from '../../source/paint/theme.ts';
import { helpBelow, paintHelp } from '../../source/screens/help.ts';
import { bindingsOn } from '../../source/screens/keys.ts';
import { Reader } from '../../source/screens/reader.ts';
import {
  type AnyScreenId,
  COMPARE_SCREENS,
  HEAP_SCREENS,
  HEAP_SIDES_SCREENS,
  SCREENS,
  WAITS_SCREENS,
} from '../../source/screens/screen-ids.ts';
import { plain, sessionOn } from '../support/session.ts';

const ALL = [
  ...SCREENS,
  ...HEAP_SCREENS,
  ...COMPARE_SCREENS,
  ...HEAP_SIDES_SCREENS,
  ...WAITS_SCREENS,
] as const;

function helpOf(screen: AnyScreenId, columns: number, rows: number): string[] {
  const canvas = new Canvas(columns, rows, 0, false, themeOf('dark'));
  paintHelp(canvas, screen, bindingsOn(screen), () => null, 0);
  return canvas.lines().map(plain);
}

test('on a wide terminal the help of every screen is there at once, each label whole', () => {
  for (const [columns, rows] of [
    [120, 40],
    [200, 24],
  ])
    for (const screen of ALL) {
      const text = helpOf(screen, columns, rows).join('\n');
      assert.doesNotMatch(text, /⋯ more/, `${screen} at ${columns}`);
      for (const { label } of bindingsOn(screen)) assert.ok(text.includes(label), `${label} on ${screen}`);
    }
});

test('a group is in one column, where that leaves nothing out', () => {
  const rows = helpOf('functions', 200, 24);
  const titles = rows.findIndex((row) => row.includes('│ Move'));
  assert.match(rows[titles], /│ Move +│ Look +│ Act +│/);
});

test('help scrolls as far as there is more, and back at the first key', async () => {
  const bench = sessionOn([{ stack: ['main'], micros: 10 }], { columns: 80, rows: 24 });
  await bench.press('?', ...Array.from({ length: 99 }, () => 'down'));
  assert.match(bench.text(), /quit at once/);
  assert.match(bench.row(23), /↑ ↓ scroll/);
  await bench.press('up');
  assert.doesNotMatch(bench.text(), /quit at once/);
  const wide = sessionOn([{ stack: ['main'], micros: 10 }], { columns: 120, rows: 40 });
  await wide.press('?');
  assert.equal(wide.row(39).trim(), 'Esc close');
  assert.equal(helpBelow(bindingsOn('overview'), { columns: 120, rows: 40 }), 0);
});

test('a screen reader is told one column after the other', async () => {
  const size = { columns: 200, rows: 40 };
  const bench = sessionOn([{ stack: ['main'], micros: 10 }], size);
  const reader = new Reader();
  reader.next(bench.session.paint(size));
  await bench.press('?');
  const said = reader.next(bench.session.paint(size));
  const at = ['Move', 'Look', 'Act', 'culprit'].map((title) => said.indexOf(title as (typeof said)[number]));
  assert.ok(
    at.every((place, i) => place > 0 && (i === 0 || place > at[i - 1])),
    said.join('\n'),
  );
});
