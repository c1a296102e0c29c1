import { type GrowingPlace, seriesOf } from '../compare/heap-series.ts';
import type { MeasuredHeap } from '../compare/heaps.ts';
import type { Goal, GoalResult } from '../cpu/goals.ts';
import { isLater } from '../heap/comparison/compare.ts';
import type { HeapModel, OpenedHeap } from '../heap/model.ts';
import { heapLists } from '../report/heap-lists.ts';
import { type Format, type Io, UsageError } from './command.ts';
import { json, text } from './compare-heaps-text.ts';
import { type GoalChange, measureGoals } from './goals.ts';
import { openOne, suspectsOf, whole } from './load.ts';

/** What came and went between two or three snapshots of one process, given oldest first. */
export async function compareHeaps(
  heaps: OpenedHeap[],
  files: readonly string[],
  goals: readonly GoalChange[],
  format: Format,
  top: number,
  roots: readonly string[] = [],
): Promise<string> {
  for (const heap of heaps) await whole(heap);
  const last = heaps[heaps.length - 1];
  const earlier = heaps.slice(0, -1);
  const comparison = await last.query.compare(earlier);
  const findings = await suspectsOf(last, earlier, { sourceRoot: [...roots] });
  return format === 'json'
    ? json(comparison, findings, heaps, files, goals, top)
    : text(comparison, findings, heaps, files, goals, top);
}

/** Snapshots that are open at once: as many as tell what stays. */
const AT_ONCE = 3;

/**
 * Reads the snapshots of one side, oldest first. No more are open at a time than tell what grows, and of several processes no more than one and the one
 * before it: each may be as large as the memory that there is.
 */
export async function measuredHeaps(files: readonly string[], goals: readonly Goal[], io: Io) {
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
        throw new UsageError(
          'compare takes recordings of one kind, not heap snapshots and profiles together',
        );
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

/** What is compared of one snapshot, which is whole. */
export function measuredHeap(file: string, model: HeapModel, continues: boolean): MeasuredHeap {
  const { constructors } = heapLists(model, Number.POSITIVE_INFINITY);
  return {
    file,
    taken: model.taken,
    continues,
    totalSize: model.totals.size,
    nodeCount: model.graph.nodeCount,
    instances: new Map(constructors.map((one) => [one.name, one.count])),
    retained: new Map(constructors.map((one) => [one.name, one.retainedSize])),
  };
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
