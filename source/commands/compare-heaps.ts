import { compareSeries, type GrowingPlace, seriesOf } from '../compare/heap-series.ts';
import { compareHeapSides, type MeasuredHeap } from '../compare/heaps.ts';
import type { Goal, GoalResult } from '../cpu/goals.ts';
import { isLater } from '../heap/comparison/compare.ts';
import type { OpenedHeap } from '../heap/model.ts';
import type { Opened } from '../load/open.ts';
import { heapComparisonJson, heapComparisonMarkdown, heapsInOneLine } from '../report/heap-comparison.ts';
import { seriesJson, seriesMarkdown, seriesVerdict } from '../report/heap-series.ts';
import { heapSidesJson, heapSidesMarkdown } from '../report/heap-sides.ts';
import { jsonText } from '../report/json.ts';
import type { ComparedHeaps } from '../screens/compare-heaps/state.ts';
import { type Io, UsageError } from './command.ts';
import { type Asked, type Compared, commitHere, ONE_KIND, titleOf, verdictWord } from './compared.ts';
import { suspectsOf } from './diagnosed.ts';
import { type GoalChange, goalChanges, goalsJson, goalsPart, measureGoals } from './goals.ts';
import { isHeap, openOne, whole } from './load.ts';
import { measuredHeap } from './measured-heap.ts';
import type { Sides } from './sides.ts';

// Heap snapshots: of one process, or of two sides.

/**
 * What changed between heap snapshots: of two sides, or as they are given, of one process.
 *
 * @param isSeries as they are given: each argument is a file
 */
export async function compareHeaps(asked: Asked, isSeries: boolean): Promise<Compared> {
  const { goals, io } = asked;
  const files = [...asked.sides.before, ...asked.sides.after];
  if (files.length > 2 && !isSeries) return ofSides(asked);
  if (files.length > 3)
    throw new UsageError(
      'compare takes two heap snapshots, or three of one process, oldest first; of several runs, --before A… --after B…',
    );
  if (asked.onScreen) {
    for (const path of files) if (!(await isHeap(path))) throw new UsageError(ONE_KIND);
    return { opened: files };
  }
  const opened: Opened[] = [];
  try {
    for (const path of files) opened.push(await openOne(path, io));
    const heaps = opened.filter((one) => one.kind === 'heap');
    if (heaps.length < opened.length) throw new UsageError(ONE_KIND);
    const earlier = await measureGoals(opened[0], goals);
    const later = await measureGoals(opened[opened.length - 1], goals);
    const changes = goalChanges([earlier], [later]);
    const text = await textOf(heaps, files, changes, asked);
    return {
      text,
      goals: changes,
      measured: heapsInOneLine(heaps),
      verdict: 'measured once',
      commit: commitHere(),
      details: [],
    };
  } finally {
    for (const one of opened) one.close();
  }
}

/** What came and went between two or three snapshots, given oldest first. */
async function textOf(
  heaps: OpenedHeap[],
  files: readonly string[],
  goals: readonly GoalChange[],
  { format, top, io }: Asked,
): Promise<string> {
  for (const heap of heaps) await whole(heap);
  const last = heaps[heaps.length - 1];
  const earlier = heaps.slice(0, -1);
  const comparison = await last.query.compare(earlier);
  const findings = await suspectsOf(last, earlier, { sourceRoot: [...(io.roots ?? [])] });
  return format === 'json'
    ? jsonText({ ...heapComparisonJson(comparison, findings, heaps, files, top), goals: goalsJson(goals) })
    : heapComparisonMarkdown(comparison, findings, heaps, files, goalsPart(goals), top);
}

async function ofSides(asked: Asked): Promise<Compared> {
  const { sides, goals, format, top, io } = asked;
  const before = await measuredHeaps(sides.before, goals, io);
  const after = await measuredHeaps(sides.after, goals, io);
  const changes = goalChanges(before.goals, after.goals);
  // Of one process each, how fast they grow is what a fix changes; their sizes depend on when they were taken.
  if (before.series && after.series) {
    const found = compareSeries(before.series, after.series);
    if (asked.onScreen) return onScreen(found, sides);
    return {
      text:
        format === 'json'
          ? jsonText({ ...seriesJson(found, top), goals: goalsJson(changes) })
          : seriesMarkdown(found, goalsPart(changes), top),
      goals: changes,
      measured: seriesVerdict(found),
      verdict: 'measured once',
      commit: commitHere(),
      details: [],
    };
  }
  const found = compareHeapSides(before.all, after.all, asked.limits.minShare);
  if (asked.onScreen) return onScreen(found, sides);
  const { verdict } = found;
  return {
    text:
      format === 'json'
        ? jsonText({ ...heapSidesJson(found, top), goals: goalsJson(changes) })
        : heapSidesMarkdown(found, goalsPart(changes), top),
    goals: changes,
    measured: verdict.text,
    verdict: verdictWord(verdict, 'allocation'),
    commit: commitHere(),
    details: [],
  };
}

async function onScreen(found: ComparedHeaps, sides: Sides): Promise<Compared> {
  const { showHeapSides } = await import('./show-comparison.ts');
  return { shown: (host, look) => showHeapSides(found, titleOf(sides), host, look) };
}

/** Snapshots that are open at once: as many as tell what stays. */
const AT_ONCE = 3;

/**
 * Reads the snapshots of one side, oldest first. No more are open at a time than tell what grows, and of several processes no more than one and the one
 * before it: each may be as large as the memory that there is.
 */
async function measuredHeaps(files: readonly string[], goals: readonly Goal[], io: Io) {
  const all: MeasuredHeap[] = [];
  const results: GoalResult[][] = [];
  const open: OpenedHeap[] = [];
  const close = (left: number) => {
    while (open.length > left) open.shift()?.close();
  };
  try {
    for (const path of files) {
      const opened = await openOne(path, io);
      if (opened.kind !== 'heap') {
        opened.close();
        throw new UsageError(ONE_KIND);
      }
      open.push(opened);
      const { model } = await whole(opened);
      results.push(await measureGoals(opened, goals));
      const before = open.at(-2)?.model;
      const continues = before !== undefined && isLater(model, before);
      if (!continues) close(1);
      all.push(measuredHeap(path, model, continues));
      close(AT_ONCE);
    }
    const places = open.length > 1 ? await growingPlaces(open) : [];
    return { all, goals: results, series: seriesOf(all, places) };
  } finally {
    close(0);
  }
}

async function growingPlaces(heaps: readonly OpenedHeap[]): Promise<GrowingPlace[]> {
  const { leaks } = await heaps[heaps.length - 1].query.compare(heaps.slice(0, -1));
  return leaks.map(({ className, pathText, growth: { counts, sizes, known } }) => ({
    className,
    path: pathText,
    counts: known ? counts : null,
    sizes,
  }));
}
