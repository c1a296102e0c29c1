import { CATEGORIES, type CpuModel } from '../../cpu/model.ts';
import { shortName } from '../../cpu/names.ts';
import { paretoCount } from '../../cpu/query.ts';
import { bytes, count, duration, percent, plural } from '../../format/numbers.ts';
import { fitting } from '../../paint/text.ts';
import { outsideWords, qualityNotes } from '../../report/outside.ts';
import { MARGIN } from '../headline.ts';
import { type OverviewRow, OverviewRows } from '../overview-rows.ts';
import type { Area } from '../state.ts';
import { INK } from '../theme.ts';
import type { ProfileSlot } from './state.ts';

// Which rows the overview of a profile has on a terminal of some size, and their texts.

type Own =
  | { kind: 'category'; index: number }
  | { kind: 'hidden' }
  | { kind: 'strip'; index: number; of: number }
  | { kind: 'axis' }
  | { kind: 'lever'; index: number }
  | { kind: 'function'; frame: number };
export type Row = OverviewRow<Own>;

/** Functions that an overview lists at most. */
const LISTED = 20;
/** Rows that activity over time takes before others do: more of a program that is always busy are a wall. */
const STRIP = 8;

export function layout(slot: ProfileSlot, area: Area): Row[] {
  const loose = rowsOf(slot, area, true);
  // Blank rows between sections are the first to go where there is little room.
  const isLoose = loose.length <= area.height;
  const close = isLoose ? loose : rowsOf(slot, area, false);
  const hasStrip = close.some(({ kind }) => kind === 'strip');
  // Where there is much, activity takes some of it, functions the next, and activity what is left.
  const height = hasStrip ? area.height - STRIP : area.height;
  const rows = isLoose ? withFunctions(slot, close, height) : close;
  const of = Math.max(1, 1 + area.height - rows.length);
  const strip = rows.findIndex(({ kind }) => kind === 'strip');
  if (strip < 0) return rows;
  return rows.toSpliced(
    strip,
    1,
    ...Array.from({ length: of }, (_, index) => ({ kind: 'strip', index, of }) as const),
  );
}

/** The functions with the most, where rows leave room for them in a height. */
function withFunctions({ model }: ProfileSlot, rows: Row[], height: number): Row[] {
  const { order, self } = model.functions;
  const room = Math.min(height - rows.length - 2, LISTED, order.length);
  if (room < 3) return rows;
  const title: Row = { kind: 'text', text: 'Functions, by self', style: { bold: true, fg: INK.accent } };
  const at = rows.findIndex((row) => row.kind === 'text' && row.text === '80/20');
  const shown = Array.from(order.subarray(0, room)).filter((f) => self[f] > 0);
  return rows.toSpliced(at, 0, title, ...shown.map((f) => ({ kind: 'function', frame: f }) as const), {
    kind: 'text',
    text: '',
  });
}

function rowsOf(slot: ProfileSlot, area: Area, blank: boolean): Row[] {
  const { model, levers } = slot;
  const { recording } = model;
  const list = new OverviewRows<Own>(area);
  const section = (title: string) => list.section(title, blank);
  list.findings(slot, '3 flame graph');
  if (levers.length > 0) {
    section('Where the time goes, by what you can change');
    for (let index = 0; index < leversShown(slot, area.height); index++) list.add({ kind: 'lever', index });
  }
  section(recording.kind === 'cpu' ? 'CPU time' : 'Live allocations');
  list.text(fitting(summary(model), area.width - 2 * MARGIN), {});
  CATEGORIES.forEach((name, index) => {
    if (model.categories[name] > 0) list.add({ kind: 'category', index });
  });
  if (model.hidden > 0) list.add({ kind: 'hidden' });
  if (model.activity.bins > 0) {
    section('Activity over time');
    list.add({ kind: 'strip', index: 0, of: 1 }, { kind: 'axis' });
  }
  if (recording.kind === 'cpu') {
    section('Tasks: busy periods between idle gaps');
    list.text(tasksLine(model));
  }
  section('80/20');
  list.wrapped(paretoLine(model));
  list.dataQuality(qualityNotes(model), blank, outsideWords(model));
  return list.rows;
}

/** Levers that the overview has room for. */
export const leversShown = ({ levers }: ProfileSlot, height: number): number =>
  Math.min(levers.length, height < 30 ? 3 : height < 50 ? 6 : 10);

/** What the recording is, what says most first. */
function summary(model: CpuModel): string[] {
  const { recording } = model;
  const { timeline } = recording;
  if (recording.kind === 'allocation') {
    return [
      `Sampled allocations still alive: ${bytes(model.wall)} in ${count(model.functions.order.length)} functions`,
    ];
  }
  return [
    `CPU profile of ${duration(timeline.wallMicros)}`,
    `${duration(model.onCpu)} on CPU`,
    timeline.count > 0
      ? `${plural(model.sampleCount, 'sample')}, median interval ${duration(timeline.medianIntervalMicros)}`
      : 'no samples, only hit counts',
    plural(model.functions.order.length, 'function'),
  ];
}

const FEW_TASKS = 20;

function tasksLine(model: CpuModel): string {
  const { tasks } = model;
  if (tasks.count === 0)
    return model.recording.timeline.count > 0
      ? 'No tasks: nothing ran'
      : 'No tasks: no samples in time order';
  const no = model.categories.idle === 0 ? ', no idle' : '';
  if (tasks.count === 1) return `1 task, ${duration(tasks.max)}${no}`;
  // Of a handful a percentile is one of them.
  if (tasks.count < FEW_TASKS)
    return `${plural(tasks.count, 'task')} · p50 ${duration(tasks.p50)} · longest ${duration(tasks.max)}`;
  return `${plural(tasks.count, 'task')} · p50 ${duration(tasks.p50)} · p95 ${duration(tasks.p95)} · p99 ${duration(tasks.p99)} · longest ${duration(tasks.max)}`;
}

function paretoLine(model: CpuModel): string {
  const { functions, of, reached } = paretoCount(model, 0.8);
  if (functions === 0) return 'No function has self time.';
  const names = Array.from(model.functions.order.subarray(0, Math.min(3, functions)), (f) =>
    shortName(model, f),
  );
  const list = names.join(', ') + (functions > 3 ? ', …' : '');
  const base = model.recording.kind === 'cpu' ? 'of CPU time' : 'of the bytes';
  const share = percent(reached);
  return reached < 0.8
    ? `All ${plural(of, 'function')} together use ${share} ${base}; the rest is garbage collection${model.hidden > 0 ? ', hidden' : ''} and (program).`
    : `${count(functions)} of ${plural(of, 'function')} ${functions === 1 ? 'uses' : 'use'} ${share} ${base}: ${list}`;
}
