import type { Row } from '../../compare/row.ts';
import { runsText } from '../../compare/verdict.ts';
import { bytes, percent } from '../../format/numbers.ts';
import { visible } from '../../format/visible.ts';
import { cutEnd, wrap } from '../../paint/text.ts';
import { type Line, linesScreen } from '../compare/lines.ts';
import { chanceText, changesTable, chosenRows } from '../compare/table.ts';
import { changeLine, FASTER, SLOWER, totalLine } from '../compare/words.ts';
import { say } from '../state.ts';
import { INK } from '../theme.ts';
import { growthLine, growthRows, seriesLines } from './series.ts';
import { type HeapSidesScreen, type HeapSidesSlot, isSeries, toConstructors } from './state.ts';

// The two screens of heaps on two sides: the verdict, and the constructors that changed.

/** Constructors told with the verdict; all of them have a screen of their own. */
const TOP = 12;

const line = ({ sides }: HeapSidesSlot, row: Row, width: number): Line =>
  isSeries(sides) ? growthLine(row, width) : changeLine(row, width, bytes);

/** Those that changed; whoever looks for one by name finds the others too. */
function constructorsOf({ sides, slices }: HeapSidesSlot): readonly Row[] {
  const all = isSeries(sides) ? growthRows(sides) : sides.constructors;
  return slices.changes.filter === '' ? all.filter((row) => !isUnchanged(row)) : all;
}

const isUnchanged = ({ change, values }: Row): boolean =>
  change === 0 && new Set([...values.before, ...values.after]).size <= 1;

function linesOf({ sides }: HeapSidesSlot, width: number): Line[] {
  if (isSeries(sides)) return seriesLines(sides, width);
  const { verdict, whole, constructors, before, after, minShare, minBytes } = sides;
  const lines: Line[] = [{ text: '' }];
  const put = (text: string, style: Omit<Line, 'text'> = {}) => {
    for (const one of wrap(visible(text), width)) lines.push({ text: one, ...style });
  };
  const section = (title: string) => lines.push({ text: '' }, { text: title, fg: INK.accent, bold: true });
  put(verdict.text, {
    bold: true,
    fg: verdict.changed ? (whole.change < 0 ? FASTER : SLOWER) : undefined,
  });
  section('Total');
  lines.push(totalLine('heap', whole, bytes, 'memory'));
  put(
    `${before.length + after.length > 2 ? 'Medians of ' : ''}${runsText(before.length, after.length)}. A change counts from ${percent(minShare)} of the whole and ${bytes(minBytes)}.`,
    { fg: INK.quiet },
  );
  section('Constructors, largest change of retained size first');
  for (const row of constructors.filter(({ change }) => change !== 0).slice(0, TOP))
    lines.push(changeLine(row, width, bytes));
  return lines;
}

const verdictScreen: HeapSidesScreen = linesScreen<HeapSidesSlot>(
  { id: 'sizes', title: 'Verdict', hints: ['enter', 'export', 'copy'], enters: 'constructors' },
  linesOf,
  toConstructors,
);

const constructorsScreen: HeapSidesScreen = changesTable<HeapSidesSlot>(
  { id: 'size-changes', title: 'Constructors' },
  {
    noun: 'constructor',
    heads: ({ sides }) =>
      isSeries(sides)
        ? { before: 'growth before', after: 'after', change: 'difference', rest: 0 }
        : { before: 'retained before', after: 'after', change: 'change', rest: 11 },
    all: constructorsOf,
    line,
    foot: (row, width) => visible(`${cutEnd(row.name, width - 62)} · retained size${chanceText(row)}`),
    enter: (state, row) => (row ? say(state, eachRun(row)) : state),
    hints: ['enter', 'sort', 'filter', 'copy', 'back'],
    enters: 'each run',
  },
);

/** `Session: 1.00 MB 1.02 MB → 4.00 MB 4.10 MB` */
const eachRun = ({ name, values }: Row): string =>
  visible(
    `${cutEnd(name, 30)}: ${values.before.map(bytes).join('  ')} → ${values.after.map(bytes).join('  ')}`,
  );

export const rowsOf = (slot: HeapSidesSlot): Row[] => chosenRows(constructorsOf(slot), slot.slices.changes);

/** By their digits. */
export const SCREENS: readonly HeapSidesScreen[] = [verdictScreen, constructorsScreen];
