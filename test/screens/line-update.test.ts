import assert from 'node:assert/strict';
import { test } from 'node:test';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import { Canvas, type Style } from '../../source/paint/canvas.ts';
import lineUpdate from '../../source/screens/line-update.ts';

const COLUMNS = 60;

/** What a terminal holds after some bytes, cell by cell. */
async function cellsAfter(bytes: string): Promise<string[]> {
  const terminal = new xterm.Terminal({ cols: COLUMNS, rows: 2, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(bytes, resolve));
  const line = terminal.buffer.active.getLine(0)!;
  return Array.from({ length: COLUMNS }, (_, x) => {
    const cell = line.getCell(x)!;
    const styles = [cell.isBold(), cell.isDim(), cell.isInverse(), cell.isUnderline()];
    const blank = cell.getChars() === '' || cell.getChars() === ' ';
    // Of a blank, the ground and what is drawn under it is all that is seen.
    const shown = blank ? [styles[2], styles[3]] : [...styles, cell.getFgColorMode(), cell.getFgColor()];
    return [blank ? ' ' : cell.getChars(), ...shown, cell.getBgColorMode(), cell.getBgColor()].join(' ');
  });
}

const style = fc.record(
  {
    fg: fc.constantFrom(0xff8800, 0x3366cc, 0x101010),
    bg: fc.constantFrom(0x202020, 0xaa5511),
    bold: fc.boolean(),
    dim: fc.boolean(),
    inverse: fc.boolean(),
    underline: fc.boolean(),
  },
  { requiredKeys: [] },
);
const words = fc.constantFrom(
  'main',
  ' ',
  'parse ',
  '░▌█',
  '│ ',
  '…',
  '漢字',
  'e\u0301te\u0301',
  '🎉',
  'x',
  'e',
  'te',
);
const parts = fc.array(fc.tuple(words, style), { minLength: 4, maxLength: 30 });

function rowOf(painted: [string, Style][], level: 1 | 2 | 3): string {
  const canvas = new Canvas(COLUMNS, 1, level);
  let x = 0;
  for (const [text, look] of painted) x = canvas.text(x, 0, text, look);
  return canvas.lines()[0];
}

test('what a changed row costs leaves the cells that writing it whole would leave', async () => {
  await fc.assert(
    fc.asyncProperty(
      parts,
      fc.nat(),
      fc.tuple(words, style),
      fc.constantFrom(1, 2, 3),
      async (before, at, part, level) => {
        const after = before.with(at % before.length, part);
        const [previous, next] = [rowOf(before, level), rowOf(after, level)];
        const update = lineUpdate(previous, next, COLUMNS);
        assert.deepEqual(await cellsAfter(`${previous}\r${update}`), await cellsAfter(next));
      },
    ),
    { numRuns: 400 },
  );
});

test('a change far to the right costs what is right of it, however many colours are before', () => {
  const many: [string, Style][] = Array.from({ length: 50 }, (_, i) => ['x', { fg: 0x100000 + i, bg: i }]);
  const previous = rowOf([...many, ['old', {}]], 3);
  const next = rowOf([...many, ['new', {}]], 3);
  assert.ok(next.length > 1000);
  assert.equal(lineUpdate(previous, next, COLUMNS), '\x1b[51G\x1b[K\x1b[39m\x1b[49mnew');
});

test('a mark that combines with the last sign that is the same, and a row whose end alone differs, are written whole', async () => {
  for (const [previous, next] of [
    [`${'a'.repeat(40)}e tail`, `${'a'.repeat(40)}e\u0301 tail`],
    [`${'a'.repeat(40)}e\u0301 tail`, `${'a'.repeat(40)}e tail`],
    [`\x1b[1m${'x'.repeat(COLUMNS)}\x1b[22m`, `\x1b[1m${'x'.repeat(COLUMNS)}\x1b[22m\x1b[39m`],
  ]) {
    assert.deepEqual(
      await cellsAfter(`${previous}\x1b[0m\r${lineUpdate(previous, next, COLUMNS)}`),
      await cellsAfter(next),
    );
  }
});
