import type { Row } from '../../compare/row.ts';
import { duration } from '../../format/numbers.ts';
import { visible } from '../../format/visible.ts';
import { wrap } from '../../paint/text.ts';
import { doubts } from '../../report/comparison-doubt.ts';
import { changedFunctions, decidingCommand, normalizedText, perText } from '../../report/comparison-words.ts';
import { INK } from '../theme.ts';
import { type Line, linesScreen } from './lines.ts';
import { type CompareScreen, type CompareSlot, goToScreen } from './state.ts';
import { changeLine, changeOf, FASTER, figureOf, rowName, SLOWER, totalLine } from './words.ts';

// The first screen of a comparison: the verdict, and what it stands on.

/** Functions told here, and more where the terminal has room; the rest have a screen of their own. */
const TOP = 8;

/** What the comparison says: verdict first, then what it stands on. */
export const verdictScreen: CompareScreen = linesScreen<CompareSlot>(
  {
    id: 'verdict',
    title: 'Verdict',
    hints: ['enter', 'screen3', 'screen2', 'export', 'copy'],
    enters: 'functions',
  },
  linesOf,
  (state) => goToScreen(state, 'changes'),
);

function linesOf(slot: CompareSlot, width: number, height: number): Line[] {
  const least = linesWith(slot, width, TOP);
  return least.length < height ? linesWith(slot, width, TOP + height - least.length) : least;
}

function linesWith(slot: CompareSlot, width: number, functions: number): Line[] {
  const { comparison } = slot;
  const { verdict, whole, wall, kind, environment, output, before, after } = comparison;
  const lines: Line[] = [{ text: '' }];
  const put = (text: string, style: Omit<Line, 'text'> = {}) => {
    for (const line of wrap(visible(text), width)) lines.push({ text: line, ...style });
  };
  const section = (title: string) => lines.push({ text: '' }, { text: title, fg: INK.accent, bold: true });
  const fg = verdict.changed ? (verdict.speedup! > 1 ? FASTER : SLOWER) : undefined;
  put(verdict.text, { bold: true, fg });
  if (before.length === 1 && after.length === 1)
    put(`Noise from run to run is not known. To decide: ${decidingCommand(comparison)}`, { fg: INK.quiet });
  for (const row of verdict.changed ? changedFunctions(comparison) : [])
    put(`${rowName(row)}: ${changeOf(slot, row.change)} of self time`, { fg });
  for (const doubt of doubts(comparison))
    put(doubt, { fg: output === 'different' && doubt.startsWith('Standard') ? INK.bad : INK.quiet });
  if (environment.length > 0) {
    section('Different environments');
    for (const one of environment) put(`${one.what}: ${one.before} → ${one.after}`);
  }
  section('Total');
  const total = (name: string, row: Row, text: (value: number) => string) =>
    lines.push(totalLine(name, row, text, kind === 'cpu' ? 'time' : 'memory'));
  const per = perText(comparison);
  total(kind === 'cpu' ? `CPU time${per}` : 'allocated', whole, (value) => figureOf(slot, value));
  if (kind === 'cpu') total('wall time', wall, duration);
  for (const row of comparison.requests) total(`request ${row.name}`, row, duration);
  for (const row of comparison.tasks) total(`task ${row.name}`, row, duration);
  put(normalizedText(comparison), { fg: INK.quiet });
  section(`Functions, largest change of self time${per} first`);
  if (comparison.functions.every(({ change }) => change === 0))
    lines.push({ text: 'No function changed.', fg: INK.quiet });
  for (const row of comparison.functions.filter(({ change }) => change !== 0).slice(0, functions))
    lines.push(rowLine(slot, row, width));
  for (const [title, rows] of [
    ['Packages', comparison.packages],
    ['Categories', comparison.categories],
  ] as const) {
    const shown = rows.filter(({ before: a, after: b }) => (a?.self ?? 0) + (b?.self ?? 0) > 0).slice(0, TOP);
    if (shown.length === 0) continue;
    section(title);
    for (const row of shown) lines.push(rowLine(slot, row, width));
  }
  return lines;
}

/** A name with both sides, the change, and whether that is known. */
export const rowLine = (slot: CompareSlot, row: Row, width: number): Line =>
  changeLine(row, width, (value) => figureOf(slot, value));
