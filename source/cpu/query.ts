import { ANONYMOUS } from '../format/anonymous.ts';
import { isMeta } from './classify.ts';
import { type CpuModel, IDLE } from './model.ts';

/** A frame as a person reads it. Lines and columns are 1-based, null where the profile has none. */
export interface FrameLabel {
  /** `(anonymous)` where V8 has no name. */
  name: string;
  url: string;
  line: number | null;
  column: number | null;
}

export function labelOf(model: CpuModel, frame: number): FrameLabel {
  const { frames, strings } = model.recording;
  const line = frames.line[frame];
  const column = frames.column[frame];
  return {
    name: nameOf(model, frame),
    url: strings[frames.url[frame]],
    line: line < 0 ? null : line + 1,
    column: column < 0 ? null : column + 1,
  };
}

export function nameOf(model: CpuModel, frame: number): string {
  const { frames, strings } = model.recording;
  return strings[frames.name[frame]] || ANONYMOUS;
}

/** Microseconds that shares "of wall" are of: the whole recording, before its first sample and after its last as well, or the range. */
export function wallOf({ view, wall, recording: { timeline } }: CpuModel): number {
  return view.range === null && timeline.wallMicros > 0 ? timeline.wallMicros : wall;
}

/** Whether the frame is (root), (program), (idle) or (garbage collector). */
export function isMetaFrame(model: CpuModel, frame: number): boolean {
  const { frames, strings } = model.recording;
  return isMeta(strings[frames.name[frame]], strings[frames.url[frame]]);
}

/** Rows of the tree for a frame, ascending. A view on the model's own array: not to be written to. */
export function rowsOf(model: CpuModel, frame: number): Int32Array {
  const { start, row } = model.treeRows;
  return row.subarray(start[frame], start[frame + 1]);
}

/** Rows in ascending order without those that are within another of them: their times add up. */
export function outermostOf({ tree }: CpuModel, rows: Iterable<number>): number[] {
  const outermost: number[] = [];
  let covered = 0;
  for (const row of rows) {
    if (row < covered) continue;
    covered = tree.end[row];
    outermost.push(row);
  }
  return outermost;
}

/** The outermost activations of some frames, which count as one function, in ascending order. */
export const outermostRows = (model: CpuModel, frames: readonly number[]): number[] =>
  outermostOf(
    model,
    frames.flatMap((frame) => [...rowsOf(model, frame)]).sort((a, b) => a - b),
  );

/** Of some rows the one with the most time; -1 where there are none. */
export function heaviestOf({ tree }: CpuModel, rows: Iterable<number>): number {
  let heaviest = -1;
  for (const row of rows) if (heaviest < 0 || tree.total[row] > tree.total[heaviest]) heaviest = row;
  return heaviest;
}

/** The same of the rows of some frames. */
export const heaviestRow = (model: CpuModel, frames: readonly number[]): number =>
  heaviestOf(
    model,
    frames.map((frame) => heaviestOf(model, rowsOf(model, frame))).filter((row) => row >= 0),
  );

/** A frame that calls, or is called by, another; with the time that passes between them, counted once per stack. */
export interface Neighbour {
  frame: number;
  total: number;
}

/**
 * Who calls a function, heaviest first. Only its outermost activation on a stack counts, so the rows sum to the
 * function's total. O(rows of the function).
 */
export function callersOf(model: CpuModel, frame: number): Neighbour[] {
  const { tree } = model;
  const found = new Map<number, Neighbour>();
  for (const row of outermostOf(model, rowsOf(model, frame)))
    if (tree.parent[row] >= 0) add(found, tree.frame[tree.parent[row]], tree.total[row]);
  return heaviestFirst(found);
}

/** Whom a function calls, heaviest first. A callee inside another call of the same pair is not counted twice. */
export function calleesOf(model: CpuModel, frame: number): Neighbour[] {
  const { tree } = model;
  const rows = rowsOf(model, frame);
  let count = 0;
  for (const row of rows) for (let c = row + 1; c < tree.end[row]; c = tree.end[c]) count++;
  const callees = new Int32Array(count);
  let at = 0;
  for (const row of rows) for (let c = row + 1; c < tree.end[row]; c = tree.end[c]) callees[at++] = c;
  // In pre-order an enclosing call comes before what it encloses, whichever activation of `frame` it hangs from.
  callees.sort();
  const found = new Map<number, Neighbour>();
  const covered = new Map<number, number>();
  for (const row of callees) {
    const callee = tree.frame[row];
    if (row < (covered.get(callee) ?? 0)) continue;
    covered.set(callee, tree.end[row]);
    add(found, callee, tree.total[row]);
  }
  return heaviestFirst(found);
}

export interface LineTime {
  /** 1-based. */
  line: number;
  /** Microseconds (bytes): the function's self time shared out by `positionTicks`. */
  micros: number;
  ticks: number;
  /** The file, where it is not the function's own: what was inlined into it. */
  url: string | null;
}

/** Self time of a function by source line, in line order. Empty where the profile has no `positionTicks` for it. */
export function linesOf(model: CpuModel, frame: number): LineTime[] {
  const { ticks, strings } = model.recording;
  const { start, row } = model.nodeRows;
  const byLine = new Map<number, { line: number; url: number; ticks: number }>();
  const files = strings.length;
  let sum = 0;
  for (let k = start[frame]; k < start[frame + 1]; k++) {
    const node = row[k];
    for (let t = ticks.start[node]; t < ticks.start[node + 1]; t++) {
      const url = ticks.url?.[t] ?? 0;
      const key = ticks.line[t] * files + url;
      const one = byLine.get(key);
      if (one) one.ticks += ticks.ticks[t];
      else byLine.set(key, { line: ticks.line[t], url, ticks: ticks.ticks[t] });
      sum += ticks.ticks[t];
    }
  }
  const self = model.functions.self[frame];
  return [...byLine.values()]
    .map((one) => ({
      line: one.line,
      ticks: one.ticks,
      micros: sum > 0 ? (self * one.ticks) / sum : 0,
      url: one.url === 0 ? null : strings[one.url],
    }))
    .sort((a, b) => a.line - b.line);
}

/** A function as it ran, where a source map gave it the name and place that it is shown by; null for all others. */
export function generatedOf(model: CpuModel, frame: number): FrameLabel | null {
  const { generated, frames, strings } = model.recording;
  if (!generated) return null;
  const { name, url, line, column } = generated;
  const isSame =
    url[frame] === frames.url[frame] &&
    name[frame] === frames.name[frame] &&
    line[frame] === frames.line[frame];
  if (isSame) return null;
  return {
    name: strings[name[frame]] || ANONYMOUS,
    url: strings[url[frame]],
    line: line[frame] < 0 ? null : line[frame] + 1,
    column: column[frame] < 0 ? null : column[frame] + 1,
  };
}

/** A row of the bottom-up tree: stacks that end in the same frames, read from the leaf. */
export interface BottomUpRow {
  frame: number;
  /** Self time of the leaf in the stacks that pass through here. */
  value: number;
  samples: number;
  /** Rows of the call tree at this height of the stacks, and for each the leaf it came from. */
  at: Int32Array;
  leaf: Int32Array;
}

/** The first level of the bottom-up tree: one row per function with self time, largest first. */
export function bottomUpRoots(model: CpuModel): Int32Array {
  const { order, self } = model.functions;
  let count = order.length;
  while (count > 0 && self[order[count - 1]] === 0) count--;
  return order.subarray(0, count);
}

export function bottomUpRoot(model: CpuModel, frame: number): BottomUpRow {
  const rows = rowsOf(model, frame).filter((row) => model.tree.self[row] > 0);
  return {
    frame,
    value: model.functions.self[frame],
    samples: model.functions.samples[frame],
    at: rows,
    leaf: rows,
  };
}

/** The callers of a bottom-up row, largest first. The root is no caller. O(stacks that pass through it). */
export function bottomUpCallers(model: CpuModel, from: BottomUpRow): BottomUpRow[] {
  const { tree } = model;
  const counts = new Map<number, number>();
  for (const row of from.at) {
    const up = tree.parent[row];
    if (up > 0) counts.set(tree.frame[up], (counts.get(tree.frame[up]) ?? 0) + 1);
  }
  const rows = new Map<number, BottomUpRow & { filled: number }>();
  for (const [frame, count] of counts) {
    rows.set(frame, {
      frame,
      value: 0,
      samples: 0,
      at: new Int32Array(count),
      leaf: new Int32Array(count),
      filled: 0,
    });
  }
  from.at.forEach((row, i) => {
    const up = tree.parent[row];
    if (up <= 0) return;
    const target = rows.get(tree.frame[up])!;
    target.at[target.filled] = up;
    target.leaf[target.filled++] = from.leaf[i];
    target.value += tree.self[from.leaf[i]];
    target.samples += tree.samples[from.leaf[i]];
  });
  return [...rows.values()].sort((a, b) => b.value - a.value || a.frame - b.frame);
}

/** The heaviest child at each step from `row` down, while it holds at least half of its parent. Ends at the hot function. */
export function hotPath(model: CpuModel, row: number): number[] {
  const { tree } = model;
  const path: number[] = [];
  for (let at = row; at + 1 < tree.end[at]; ) {
    // Children are heaviest first; (idle) and its like are no path to walk.
    let child = at + 1;
    while (child < tree.end[at] && isMetaFrame(model, tree.frame[child])) child = tree.end[child];
    if (child >= tree.end[at]) break;
    if (at !== 0 && tree.total[child] < tree.total[at] / 2) break;
    path.push(child);
    at = child;
  }
  return path;
}

/** A share of on-CPU time below which a row of the heaviest path is no longer where the time goes. */
const HOT = 0.2;

/** Where one arrives: the last row of the heaviest path that much of the time is in; 0 where nothing ran. */
export function hotNode(model: CpuModel): number {
  const path = hotPath(model, 0);
  const { total } = model.tree;
  return path.findLast((row) => total[row] >= HOT * model.onCpu) ?? path[0] ?? 0;
}

/** How few functions hold `share` of on-CPU time between them, by self time: the 80/20 set. */
export function paretoCount(
  model: CpuModel,
  share: number,
): { functions: number; of: number; reached: number } {
  const { order, self } = model.functions;
  let sum = 0;
  let functions = 0;
  while (functions < order.length && sum < share * model.onCpu && self[order[functions]] > 0)
    sum += self[order[functions++]];
  let of = 0;
  while (of < order.length && self[order[of]] > 0) of++;
  return { functions, of, reached: model.onCpu > 0 ? sum / model.onCpu : 0 };
}

function add(found: Map<number, Neighbour>, frame: number, total: number): void {
  const row = found.get(frame);
  if (row) {
    row.total += total;
  } else {
    found.set(frame, { frame, total });
  }
}

const heaviestFirst = (found: Map<number, Neighbour>) =>
  [...found.values()].sort((a, b) => b.total - a.total || a.frame - b.frame);

/** The row of (idle) in the tree, -1 where there is none: idle time is no part of an aggregated flame graph. */
export function idleRow(model: CpuModel): number {
  const { tree, functions } = model;
  for (let row = 1; row < tree.count; row = tree.end[row])
    if (functions.category[tree.frame[row]] === IDLE) return row;
  return -1;
}
