import type { WaitsModel } from './model.ts';
import { functionOf, type WaitTree } from './tree.ts';

/** A function and the operations below it in the tree. Times are microseconds on the critical path. */
export interface WaitingFunction {
  /** Row of `recording.frames`: the first of the function's. */
  frame: number;
  /** With all that it calls; a function that stands twice on a stack is counted once. */
  totalMicros: number;
  /** Of operations that it began itself. */
  ownMicros: number;
  /** Number of those. */
  operations: number;
  /** The node of the tree with most of its time. */
  heaviest: number;
  /** Operations below it by label (row of `recording.strings`), longest first. */
  waitsFor: RowTime[];
  /** Callers by row of `recording.frames`, longest first. */
  callers: RowTime[];
}

export interface RowTime {
  row: number;
  micros: number;
}

/** The functions that wait, longest first. O(nodes of the tree × their depth). */
export function waitingFunctions(model: WaitsModel, tree: WaitTree): WaitingFunction[] {
  const of = functionOf(model.recording);
  const byFrame = new Map<number, Draft>();
  /** How often each function is among those above a node. */
  const above = new Map<number, number>();
  const path: number[] = [];
  for (let node = 1; node < tree.count; node++) {
    while (path.length > 0 && node >= tree.end[path[path.length - 1]]) leave(path.pop()!);
    const { [node]: micros } = tree.micros;
    if (tree.frame[node] < 0) {
      for (const frame of above.keys()) plus(byFrame.get(frame)!.waitsFor, tree.label[node], micros);
      const begun = tree.frame[tree.parent[node]] ?? -1;
      if (begun >= 0) {
        const one = byFrame.get(of[begun])!;
        one.ownMicros += micros;
        one.operations += tree.operations[node];
      }
      continue;
    }
    const frame = of[tree.frame[node]];
    let one = byFrame.get(frame);
    if (!one) byFrame.set(frame, (one = fresh(frame)));
    const before = above.get(frame) ?? 0;
    if (before === 0) {
      one.totalMicros += micros;
      const caller = tree.frame[tree.parent[node]];
      if (caller >= 0) plus(one.callers, of[caller], micros);
      if (micros > one.most) [one.heaviest, one.most] = [node, micros];
    }
    above.set(frame, before + 1);
    path.push(node);
  }
  function leave(node: number): void {
    const frame = of[tree.frame[node]];
    const left = above.get(frame)! - 1;
    if (left === 0) above.delete(frame);
    else above.set(frame, left);
  }
  return [...byFrame.values()]
    .map(({ most: _, waitsFor, callers, ...one }) => ({
      ...one,
      waitsFor: sorted(waitsFor),
      callers: sorted(callers),
    }))
    .sort((a, b) => b.totalMicros - a.totalMicros);
}

type Draft = Omit<WaitingFunction, 'waitsFor' | 'callers'> & {
  most: number;
  waitsFor: Map<number, number>;
  callers: Map<number, number>;
};

const fresh = (frame: number): Draft => ({
  frame,
  totalMicros: 0,
  ownMicros: 0,
  operations: 0,
  heaviest: 0,
  most: -1,
  waitsFor: new Map(),
  callers: new Map(),
});

function plus(sums: Map<number, number>, row: number, micros: number): void {
  sums.set(row, (sums.get(row) ?? 0) + micros);
}

const sorted = (sums: Map<number, number>): RowTime[] =>
  [...sums].map(([row, micros]) => ({ row, micros })).sort((a, b) => b.micros - a.micros);
