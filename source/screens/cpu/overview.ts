import { CATEGORIES, type CpuModel, IDLE } from '../../cpu/model.ts';
import { nameOf, paretoCount } from '../../cpu/query.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { heatStrip } from '../../paint/heat.ts';
import { amount, bytes, count, duration, percent, plural } from '../../paint/numbers.ts';
import { cutEnd, padEnd, padStart, wrap } from '../../paint/text.ts';
import { visible } from '../../paint/visible.ts';
import type { Action } from '../keys.ts';
import type { Screen } from '../screen.ts';
import {
  type Area,
  active,
  type Slot,
  type State,
  type Step,
  say,
  step,
  withSlice,
  withSlot,
} from '../state.ts';
import { CATEGORY_COLOUR, CATEGORY_LABEL, INK } from '../theme.ts';

export interface OverviewSlice {
  /** Column of the strip the cursor is on. */
  column: number;
  /** Finding the cursor is on. */
  finding: number;
  /** First row on the screen, where it is higher than the terminal. */
  top: number;
}

export const overviewSlice: OverviewSlice = { column: 0, finding: 0, top: 0 };

export const overviewScreen: Screen = {
  id: 'overview',
  title: 'Overview',
  enter: (state) => state,
  paint,
  act,
  click,
  wheel,
  hints,
  label,
};

const MARGIN = 2;
const stripWidth = (area: Area) => Math.max(10, area.width - 2 * MARGIN);
const HEADLINES = 4;

function act(state: State, action: Action, area: Area): Step | null {
  const slot = active(state);
  const slice = slot.slices.overview;
  const width = stripWidth(area);
  const findings = Math.min(HEADLINES, slot.findings?.length ?? 0);
  switch (action) {
    case 'left':
    case 'right':
      return step(moveColumn(state, slice.column + (action === 'left' ? -1 : 1), width));
    case 'home':
    case 'end':
      return step(moveColumn(state, action === 'home' ? 0 : width - 1, width));
    case 'up':
    case 'down':
      return step(
        withSlice(state, 'overview', {
          finding: Math.max(0, Math.min(findings - 1, slice.finding + (action === 'up' ? -1 : 1))),
        }),
      );
    case 'pageUp':
    case 'pageDown':
      return step(wheel(state, action === 'pageUp' ? -area.height : area.height, area));
    case 'range': {
      if (slot.model.activity.bins === 0)
        return step(say(state, 'This recording has no samples in time order, so no range can be marked.'));
      if (slot.mark) return null;
      const anchor = columnSpan(slot.model, slice.column, width);
      return step(
        say(
          withSlot(state, { mark: { anchor, span: anchor } }),
          'Marking: ← → to its other end, then v sets it (Esc gives up).',
        ),
      );
    }
    case 'enter':
      if (slot.mark) return null;
      return slot.findings
        ? step(
            withSlice(
              withSlot(state, {
                screen: 'findings',
                trail: [...slot.trail, { screen: 'overview', node: slot.node, frame: slot.frame }],
              }),
              'findings',
              { chosen: slice.finding, top: 0 },
            ),
          )
        : step(state);
    default:
      return null;
  }
}

function moveColumn(state: State, to: number, width: number): State {
  const column = Math.max(0, Math.min(width - 1, to));
  const slot = active(state);
  const moved = withSlice(state, 'overview', { column });
  if (!slot.mark) return moved;
  const here = columnSpan(slot.model, column, width);
  const span = {
    from: Math.min(slot.mark.anchor.from, here.from),
    to: Math.max(slot.mark.anchor.to, here.to),
  };
  return withSlot(moved, { mark: { ...slot.mark, span } });
}

/** Microseconds that a column of the strip stands for. */
function columnSpan(model: CpuModel, column: number, width: number) {
  const whole = model.activity.bins * model.activity.binMicros;
  return { from: (whole * column) / width, to: (whole * (column + 1)) / width };
}

function click(state: State, x: number, y: number, area: Area): Step | null {
  const slot = active(state);
  const top = slot.slices.overview.top;
  const rows = layout(slot, area);
  const strip = rows.findIndex((row) => row.kind === 'strip');
  if (strip >= 0 && (y + top === strip || y + top === strip + 1))
    return step(moveColumn(state, x - MARGIN, stripWidth(area)));
  const row = rows[y + top];
  if (row?.kind !== 'finding') return null;
  const chosen = withSlice(state, 'overview', { finding: row.index });
  return slot.slices.overview.finding === row.index ? act(chosen, 'enter', area) : step(chosen);
}

function wheel(state: State, by: number, area: Area): State {
  const slot = active(state);
  const most = Math.max(0, layout(slot, area).length - area.height);
  return withSlice(state, 'overview', { top: Math.max(0, Math.min(most, slot.slices.overview.top + by)) });
}

function hints(): Action[] {
  return ['screen2', 'screen3', 'findings', 'range', 'export'];
}

function label(state: State, action: Action): string | null {
  if (action === 'range') return active(state).mark ? 'set the range' : 'mark a range';
  return null;
}

/** The screen as a list of rows, so that it can be scrolled where the terminal is too low for it. */
type Row =
  | { kind: 'text'; text: string; style?: { fg?: number; bold?: boolean } }
  | { kind: 'category'; index: number }
  | { kind: 'strip' }
  | { kind: 'axis' }
  | { kind: 'finding'; index: number };

function layout(slot: Slot, area: Area): Row[] {
  const { model } = slot;
  const { recording } = model;
  const width = area.width - 2 * MARGIN;
  const rows: Row[] = [];
  const text = (line: string, style?: { fg?: number; bold?: boolean }) =>
    rows.push({ kind: 'text', text: line, style });
  const section = (title: string) => {
    if (rows.length > 0) text('');
    text(title, { bold: true, fg: INK.accent });
  };
  text(summary(model), {});
  section(slot.findings === null ? 'Findings: looking…' : 'Findings');
  for (let index = 0; index < Math.min(HEADLINES, slot.findings?.length ?? 0); index++)
    rows.push({ kind: 'finding', index });
  const more = (slot.findings?.length ?? 0) - HEADLINES;
  if (more > 0) text(`  ⋯ ${count(more)} more: r`, { fg: INK.quiet });

  section(recording.kind === 'cpu' ? 'Where the time went' : 'Who allocated what is still alive');
  CATEGORIES.forEach((name, index) => {
    if (model.categories[name] > 0) rows.push({ kind: 'category', index });
  });
  if (model.activity.bins > 0) {
    section('Activity over time');
    rows.push({ kind: 'strip' }, { kind: 'axis' });
  }
  if (recording.kind === 'cpu') {
    section('Tasks: busy stretches between two idles');
    text(tasksLine(model));
  }
  section('80/20');
  for (const line of wrap(paretoLine(model), width)) text(line);
  section('Data quality');
  const notes = recording.dataQuality;
  if (notes.length === 0) text('Nothing had to be repaired.', { fg: INK.quiet });
  for (const note of notes) for (const line of wrap(`• ${visible(note)}`, width)) text(line);
  return rows;
}

/** What the recording is, in one line. */
export function summary(model: CpuModel): string {
  const { recording } = model;
  const { timeline } = recording;
  if (recording.kind === 'allocation') {
    return `Sampled allocations still alive: ${bytes(model.wall)} in ${count(model.functions.order.length)} functions`;
  }
  const parts = [
    `CPU profile of ${duration(timeline.wallMicros)}`,
    `${duration(model.onCpu)} on CPU`,
    timeline.count > 0
      ? `${plural(model.sampleCount, 'sample')}, one every ${duration(timeline.medianIntervalMicros)}`
      : 'no samples, only hit counts',
    plural(model.functions.order.length, 'function'),
  ];
  return parts.join(' · ');
}

export function tasksLine(model: CpuModel): string {
  const { tasks } = model;
  if (tasks.count === 0) return 'No tasks: the recording has no samples in time order.';
  if (tasks.count === 1 && model.categories.idle === 0)
    return `One task of ${duration(tasks.max)}: it was never idle.`;
  return `${plural(tasks.count, 'task')} · p50 ${duration(tasks.p50)} · p95 ${duration(tasks.p95)} · p99 ${duration(tasks.p99)} · longest ${duration(tasks.max)}`;
}

export function paretoLine(model: CpuModel): string {
  const { functions, of, reached } = paretoCount(model, 0.8);
  if (functions === 0) return 'No function has time of its own.';
  const names = Array.from(model.functions.order.subarray(0, Math.min(3, functions)), (f) =>
    visible(nameOf(model, f)),
  );
  const list = names.join(', ') + (functions > 3 ? ', …' : '');
  const base = model.recording.kind === 'cpu' ? 'of on-CPU time' : 'of the bytes';
  const share = percent(reached);
  return reached < 0.8
    ? `All ${plural(of, 'function')} together hold ${share} ${base}; the rest is the garbage collector's and (program)'s.`
    : `${plural(functions, 'function')} of ${count(of)} ${functions === 1 ? 'holds' : 'hold'} ${share} ${base}: ${list}`;
}

function paint(state: State, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const rows = layout(slot, area);
  const { top } = slot.slices.overview;
  for (let i = 0; i < area.height && top + i < rows.length; i++) {
    const row = rows[top + i];
    const y = area.y + i;
    const x = area.x + MARGIN;
    const width = area.width - 2 * MARGIN;
    if (row.kind === 'text') canvas.text(x, y, cutEnd(row.text, width), row.style);
    else if (row.kind === 'category') paintCategory(state, canvas, x, y, width, row.index);
    else if (row.kind === 'finding') paintFinding(slot, canvas, area, y, row.index);
    else if (row.kind === 'strip') paintStrip(state, canvas, x, y, width);
    else paintAxis(slot, canvas, x, y, width);
  }
  const left = rows.length - top - area.height;
  if (left > 0) {
    const hint = ` ⋯ ${plural(left + 1, 'more row')}: PgDn `;
    canvas.text(area.x + area.width - hint.length - 1, area.y + area.height - 1, hint, { fg: INK.quiet });
  }
}

function paintCategory(
  state: State,
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  index: number,
): void {
  const { model } = active(state);
  const value = model.categories[CATEGORIES[index]];
  const idle = index === IDLE;
  const base = idle ? model.wall : model.onCpu;
  const share = base > 0 ? value / base : 0;
  const at = canvas.text(x, y, padEnd(CATEGORY_LABEL[index], 18), { fg: CATEGORY_COLOUR[index] });
  const barWidth = Math.max(8, Math.min(60, width - 18 - 32));
  bar(canvas, at, y, barWidth, [{ share, colour: CATEGORY_COLOUR[index], sign: '#' }], state.ascii);
  const text = `${padStart(percent(share), 7)}${idle ? ' of wall' : ''}  ${amount(value, model.recording.kind)}`;
  canvas.text(at + barWidth + 1, y, text, {});
}

function paintFinding(slot: Slot, canvas: Canvas, area: Area, y: number, index: number): void {
  const finding = slot.findings![index];
  const sign = finding.verdict === 'leave' ? '✓' : finding.verdict === 'investigate' ? '?' : '!';
  const fg =
    finding.verdict === 'leave' ? INK.good : finding.verdict === 'investigate' ? INK.accent : INK.bad;
  const impact = visible(finding.impact.text);
  const room = area.width - 2 * MARGIN - 3;
  const impactRoom = finding.verdict === 'leave' ? 0 : Math.min(impact.length + 2, Math.floor(room / 3));
  const x = canvas.text(area.x + MARGIN, y, ` ${sign} `, { fg, bold: true });
  canvas.text(x, y, cutEnd(visible(finding.title), room - impactRoom), { bold: index === 0 });
  if (impactRoom > 0)
    canvas.text(x + room - impactRoom + 1, y, cutEnd(impact, impactRoom - 1), { fg: INK.quiet });
  if (index === slot.slices.overview.finding) canvas.highlight(area.x + 1, y, area.width - 2, INK.chosen);
}

function paintStrip(state: State, canvas: Canvas, x: number, y: number, width: number): void {
  const slot = active(state);
  heatStrip(canvas, x, y, width, slot.model.activity, CATEGORY_COLOUR, state.ascii);
  const whole = slot.model.activity.bins * slot.model.activity.binMicros;
  const column = (at: number) => Math.round((at / whole) * width);
  const marked = slot.mark?.span ?? slot.model.view.range;
  if (marked) {
    const from = column(marked.from);
    for (let c = from; c < Math.max(from + 1, column(marked.to)); c++)
      canvas.set(x + c, y + 1, state.ascii ? '=' : '━', { fg: INK.accent });
  }
}

function paintAxis(slot: Slot, canvas: Canvas, x: number, y: number, width: number): void {
  const { activity } = slot.model;
  const whole = activity.bins * activity.binMicros;
  const { column } = slot.slices.overview;
  if (!slot.mark && !slot.model.view.range) {
    canvas.text(x, y, '0', { fg: INK.quiet });
    const end = duration(whole);
    canvas.text(x + width - end.length, y, end, { fg: INK.quiet });
  }
  const here = duration((whole * column) / width);
  const text = `▴ ${here}`;
  canvas.text(
    x + Math.min(column, width - text.length),
    y,
    column + text.length > width ? `${here} ▴` : text,
    { fg: INK.accent },
  );
}
