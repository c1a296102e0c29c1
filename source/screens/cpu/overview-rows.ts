import { CATEGORIES, type CpuModel } from '../../cpu/model.ts';
import { isNamed, nameOf, paretoCount } from '../../cpu/query.ts';
import { bytes, count, duration, percent, plural } from '../../format/numbers.ts';
import { wrap } from '../../paint/text.ts';
import { outsideWords } from '../../report/outside.ts';
import type { ProseRow } from '../finding-rows.ts';
import { HEADLINES, headlineRow, leadRows, MARGIN } from '../headline.ts';
import type { Area } from '../state.ts';
import { INK } from '../theme.ts';
import { place } from './labels.ts';
import type { ProfileSlot } from './state.ts';

/** The screen as a list of rows, so that it can be scrolled where the terminal is too low for it. */
export type Row =
  | { kind: 'text'; text: string; style?: { fg?: number; bold?: boolean } }
  | { kind: 'category'; index: number }
  | { kind: 'hidden' }
  | { kind: 'strip'; index: number; of: number }
  | { kind: 'axis' }
  | { kind: 'finding'; index: number; row: ProseRow; first: boolean }
  | { kind: 'lever'; index: number };

export function layout(slot: ProfileSlot, area: Area): Row[] {
  const loose = rowsOf(slot, area, '');
  // Blank rows between sections are the first to go where there is little room; where there is much, activity takes it.
  if (loose.length > area.height) return rowsOf(slot, area, null);
  const strip = loose.findIndex(({ kind }) => kind === 'strip');
  if (strip < 0) return loose;
  const of = 1 + area.height - loose.length;
  return loose.toSpliced(
    strip,
    1,
    ...Array.from({ length: of }, (_, index) => ({ kind: 'strip', index, of }) as const),
  );
}

function rowsOf(slot: ProfileSlot, area: Area, blank: '' | null): Row[] {
  const { model, findings, levers } = slot;
  const { recording } = model;
  const width = area.width - 2 * MARGIN;
  const rows: Row[] = [];
  const text = (line: string, style?: { fg?: number; bold?: boolean }) =>
    rows.push({ kind: 'text', text: line, style });
  const section = (title: string) => {
    if (rows.length > 0 && blank !== null) text(blank);
    text(title, { bold: true, fg: INK.accent });
  };
  if (findings === null) text('Looking for causes…', { fg: INK.quiet });
  findings?.slice(0, HEADLINES).forEach((finding, index) => {
    const told =
      index === 0
        ? leadRows(finding, width, area.height, 'Enter the fix · 3 flame graph')
        : [headlineRow(finding, width, false)];
    told.forEach((row, i) => {
      rows.push({ kind: 'finding', index, row, first: i === 0 });
    });
  });
  const more = (findings?.length ?? 0) - HEADLINES;
  if (more > 0) text(`   ⋯ ${count(more)} more: r`, { fg: INK.quiet });

  if (levers.length > 0) {
    section('Where the time goes, by what you can change');
    for (let index = 0; index < leversShown(slot, area.height); index++) rows.push({ kind: 'lever', index });
  }
  section(recording.kind === 'cpu' ? 'CPU time' : 'Live allocations');
  text(summary(model), {});
  CATEGORIES.forEach((name, index) => {
    if (model.categories[name] > 0) rows.push({ kind: 'category', index });
  });
  if (model.hidden > 0) rows.push({ kind: 'hidden' });
  if (model.activity.bins > 0) {
    section('Activity over time');
    rows.push({ kind: 'strip', index: 0, of: 1 }, { kind: 'axis' });
  }
  if (recording.kind === 'cpu') {
    section('Tasks: busy periods between idle gaps');
    text(tasksLine(model));
  }
  section('80/20');
  for (const line of wrap(paretoLine(model), width)) text(line);
  section('Data quality');
  const notes = recording.dataQuality;
  if (notes.length === 0) text('Recording is intact', { fg: INK.quiet });
  const outside = outsideWords(model);
  if (outside !== '') for (const line of wrap(`• ${outside}`, width)) text(line, { fg: INK.quiet });
  for (const note of notes) for (const line of wrap(`• ${note}`, width)) text(line);
  return rows;
}

/** Levers that the overview has room for. */
export const leversShown = ({ levers }: ProfileSlot, height: number): number =>
  Math.min(levers.length, height < 30 ? 3 : height < 50 ? 6 : 10);

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
  if (tasks.count === 0)
    return model.recording.timeline.count > 0
      ? 'No tasks: nothing ran'
      : 'No tasks: no samples in time order';
  if (tasks.count === 1 && model.categories.idle === 0) return `1 task, ${duration(tasks.max)}, no idle`;
  return `${plural(tasks.count, 'task')} · p50 ${duration(tasks.p50)} · p95 ${duration(tasks.p95)} · p99 ${duration(tasks.p99)} · longest ${duration(tasks.max)}`;
}

export function paretoLine(model: CpuModel): string {
  const { functions, of, reached } = paretoCount(model, 0.8);
  if (functions === 0) return 'No function has self time.';
  const names = Array.from(model.functions.order.subarray(0, Math.min(3, functions)), (f) =>
    isNamed(model, f) ? nameOf(model, f) : `${nameOf(model, f)} ${place(model, f)}`.trimEnd(),
  );
  const list = names.join(', ') + (functions > 3 ? ', …' : '');
  const base = model.recording.kind === 'cpu' ? 'of CPU time' : 'of the bytes';
  const share = percent(reached);
  return reached < 0.8
    ? `All ${plural(of, 'function')} together use ${share} ${base}; the rest is garbage collection${model.hidden > 0 ? ', hidden' : ''} and (program).`
    : `${count(functions)} of ${plural(of, 'function')} ${functions === 1 ? 'uses' : 'use'} ${share} ${base}: ${list}`;
}
