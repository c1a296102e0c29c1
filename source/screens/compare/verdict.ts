import type { Row } from '../../compare/row.ts';
import { times } from '../../compare/verdict.ts';
import { duration } from '../../format/numbers.ts';
import { visible } from '../../format/visible.ts';
import { cutEnd, cutMiddle, padEnd, padStart, wrap } from '../../paint/text.ts';
import { active, step, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import { type CompareScreen, type CompareSlot, type CompareState, goToScreen } from './state.ts';
import { changeOf, FASTER, figureOf, inkOf, knownText, SLOWER } from './words.ts';

interface Line {
  text: string;
  fg?: number;
  bold?: boolean;
}

const MARGIN = 2;
/** Functions told here; the rest have a screen of their own. */
const TOP = 8;

/** What the comparison says: verdict first, then what it stands on. */
export const verdictScreen: CompareScreen = {
  id: 'verdict',
  title: 'Verdict',
  enter: (state) => state,
  paint(state, canvas, area) {
    const slot = active(state);
    const lines = linesOf(slot, area.width - 2 * MARGIN);
    const top = topOf(slot.slices.verdict.top, lines.length, area.height);
    lines.slice(top, top + area.height).forEach(({ text, fg, bold }, i) => {
      canvas.text(area.x + MARGIN, area.y + i, cutEnd(text, area.width - 2 * MARGIN), { fg, bold });
    });
  },
  act(state, action, area) {
    if (action === 'enter') return step(goToScreen(state, 'changes'));
    const page = Math.max(1, area.height - 1);
    const by = { up: -1, down: 1, pageUp: -page, pageDown: page, home: -1e9, end: 1e9 }[action as string];
    return by === undefined ? null : step(scrolled(state, by, area));
  },
  wheel: (state, by, area) => scrolled(state, by, area),
  hints: () => ['enter', 'screen3', 'screen2', 'export', 'copy'],
  label: (_, action) => (action === 'enter' ? 'functions' : null),
};

function scrolled(state: CompareState, by: number, area: { width: number; height: number }): CompareState {
  const slot = active(state);
  const lines = linesOf(slot, area.width - 2 * MARGIN);
  return withSlice(state, 'verdict', { top: topOf(slot.slices.verdict.top + by, lines.length, area.height) });
}

const topOf = (top: number, rows: number, height: number) => Math.max(0, Math.min(top, rows - height));

function linesOf(slot: CompareSlot, width: number): Line[] {
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
    put(
      'Noise from run to run is not known. To decide: culprit record --runs 10 --out runs --vs-git HEAD -- node app.js',
      { fg: INK.quiet },
    );
  if (output === 'different')
    put('Standard output differs: check that both sides do the same work.', { fg: INK.bad });
  if (environment.length > 0) {
    section('Different environments');
    for (const one of environment) put(`${one.what}: ${one.before} → ${one.after}`);
  }
  section('Total');
  const total = (name: string, row: Row, text: (value: number) => string) => {
    const [a, b] = [row.before?.self ?? 0, row.after?.self ?? 0];
    const ratio = row.interval && b > 0 ? `  ${times(a / b)}` : '';
    lines.push({
      text: `${padEnd(name, 14)} ${padStart(text(a), 10)} → ${padStart(text(b), 10)}${ratio}  ${row.interval ? knownText(row) : ''}`,
      fg: row.changed ? inkOf(row.change, true) : undefined,
    });
  };
  total(kind === 'cpu' ? 'CPU time' : 'allocated', whole, (value) => figureOf(slot, value));
  if (kind === 'cpu') total('wall time', wall, duration);
  for (const row of comparison.tasks) total(`task ${row.name}`, row, duration);
  put(`${comparison.normalizedWhy}`, { fg: INK.quiet });
  section('Functions, largest change of self time first');
  for (const row of comparison.functions.filter(({ change }) => change !== 0).slice(0, TOP))
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
export function rowLine(slot: CompareSlot, row: Row, width: number): Line {
  const side = (value: Row['before']) => padStart(value ? figureOf(slot, value.self) : '–', 9);
  const figures = `${side(row.before)} → ${side(row.after)}  ${padStart(changeOf(slot, row.change), 10)}  ${padEnd(knownText(row), 9)}`;
  const room = Math.max(8, width - figures.length - 2);
  const how = row.how === 'new' || row.how === 'gone' ? ` (${row.how})` : row.was ? ` (was ${row.was})` : '';
  const name = visible(`${row.name}${how}`);
  return {
    text: `${padEnd(cutMiddle(name, room), room)}  ${figures}`,
    fg: inkOf(row.change, row.changed),
    bold: row.changed === true,
  };
}
