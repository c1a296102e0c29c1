import type { CpuModel } from '../../cpu/model.ts';
import { type BottomUpRow, bottomUpCallers, bottomUpRoot, bottomUpRoots } from '../../cpu/query.ts';

// The lines of the call tree and of the bottom-up tree: what is open, folded or left out.

/** A row of the call tree, or a stack-height of the bottom-up tree. */
export type Handle = number | BottomUpRow;

/** One line on the screen. */
export interface TreeLine {
  handle: Handle;
  frame: number;
  /** Frames folded into this line, outermost first: callers with one callee and no time of their own. */
  chain: number[];
  indent: number;
  total: number;
  self: number;
  canOpen: boolean;
  open: boolean;
  /** Index of the parent's line, -1 at the top. */
  parent: number;
  /** On a line that stands for what is left out: how many, and below which handle (null: the top). Otherwise null. */
  left: { count: number; below: Handle | null } | null;
}

export interface Visible {
  expanded: ReadonlySet<Handle>;
  /** How many children of a handle (null: the top) are shown where someone asked for more. */
  limits: ReadonlyMap<Handle | null, number>;
  inverted: boolean;
}

/** What is smaller is left out until asked for. */
const SMALLEST_SHARE = 0.001;
const MOST_CHILDREN = 200;
/** Functions at the top of the bottom-up tree where none is larger: a flat profile has no other beginning. */
const FEW = 30;
/** Counting what is left out stops here, so that a line never costs more than a glance. */
export const COUNTED = 10_000;

/** The lines of the expanded part of a tree. O(lines). */
export function treeLines(model: CpuModel, shown: Visible): TreeLine[] {
  const lines: TreeLine[] = [];
  /** To do, last first. */
  const stack: ({ handle: Handle; indent: number; parent: number } | TreeLine)[] = [];
  const pushChildren = (below: Handle | null, indent: number, parent: number) => {
    const { kept, left } = keptOf(model, below, shown);
    // One line that says "1 more" takes as much room as that one.
    if (left > 0) {
      stack.push({
        handle: -1,
        frame: -1,
        chain: [],
        indent,
        total: 0,
        self: 0,
        canOpen: false,
        open: false,
        parent,
        left: { count: left, below },
      });
    }
    for (let i = kept.length - 1; i >= 0; i--) stack.push({ handle: kept[i], indent, parent });
  };
  pushChildren(null, 0, -1);
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ('frame' in next) {
      lines.push(next);
      continue;
    }
    const line = lineOf(model, next.handle, next.indent, next.parent, shown);
    lines.push(line);
    if (line.open) pushChildren(line.handle, next.indent + 1, lines.length - 1);
  }
  return lines;
}

/** Children that are shown, and how many are not. */
interface Kept {
  limit: number | undefined;
  kept: Handle[];
  left: number;
}

/** By model and direction. Thousands of children are gone through to say how many are left out: not for every key. */
const known = new WeakMap<CpuModel, [Map<Handle | null, Kept>, Map<Handle | null, Kept>]>();

function keptOf(model: CpuModel, below: Handle | null, { limits, inverted }: Visible): Kept {
  let both = known.get(model);
  if (!both) known.set(model, (both = [new Map(), new Map()]));
  const limit = limits.get(below);
  const before = both[Number(inverted)].get(below);
  if (before && before.limit === limit) return before;
  const smallest = SMALLEST_SHARE * (model.onCpu || model.wall);
  const fits = (nth: number, weight: number) =>
    limit !== undefined ? nth < limit : nth < MOST_CHILDREN && weight >= smallest;
  const result: Kept = { limit, kept: [], left: 0 };
  if (inverted && below === null) {
    // Each has all its stacks gathered: done only for those that are shown.
    const frames = bottomUpRoots(model);
    let shown = 0;
    while (shown < frames.length && fits(shown, model.functions.self[frames[shown]])) shown++;
    if (shown === 0) shown = Math.min(FEW, frames.length);
    result.kept = Array.from(frames.subarray(0, shown), (frame) => rootOf(model, frame));
    result.left = frames.length - shown;
  } else {
    for (const child of childrenOf(model, below, inverted)) {
      if (fits(result.kept.length, weightOf(model, child))) result.kept.push(child);
      else if (++result.left >= COUNTED) break;
    }
  }
  both[Number(inverted)].set(below, result);
  return result;
}

function lineOf(model: CpuModel, handle: Handle, indent: number, parent: number, shown: Visible): TreeLine {
  const { tree } = model;
  if (typeof handle !== 'number') {
    const canOpen = handle.at.some((row) => tree.parent[row] > 0);
    return {
      handle,
      frame: handle.frame,
      chain: [],
      indent,
      parent,
      canOpen,
      left: null,
      total: model.functions.total[handle.frame],
      self: handle.value,
      open: canOpen && shown.expanded.has(handle),
    };
  }
  const chain: number[] = [];
  let row = handle;
  while (tree.self[row] === 0 && row + 1 < tree.end[row] && tree.end[row + 1] === tree.end[row]) {
    chain.push(tree.frame[row]);
    row++;
  }
  const canOpen = row + 1 < tree.end[row];
  return {
    handle: row,
    frame: tree.frame[row],
    chain,
    indent,
    parent,
    canOpen,
    left: null,
    total: tree.total[row],
    self: tree.self[row],
    open: canOpen && shown.expanded.has(row),
  };
}

function weightOf(model: CpuModel, handle: Handle): number {
  return typeof handle === 'number' ? model.tree.total[handle] : handle.value;
}

function* childrenOf(model: CpuModel, below: Handle | null, inverted: boolean): Generator<Handle> {
  const { tree } = model;
  if (!inverted) {
    const row = (below as number | null) ?? 0;
    for (let c = row + 1; c < tree.end[row]; c = tree.end[c]) yield c;
  } else {
    yield* callersOfRow(model, below as BottomUpRow);
  }
}

// A bottom-up row is told from another by identity, so each is made once per model.
const roots = new WeakMap<CpuModel, Map<number, BottomUpRow>>();
const callers = new WeakMap<BottomUpRow, BottomUpRow[]>();

function rootOf(model: CpuModel, frame: number): BottomUpRow {
  let known = roots.get(model);
  if (!known) roots.set(model, (known = new Map()));
  let row = known.get(frame);
  if (!row) known.set(frame, (row = bottomUpRoot(model, frame)));
  return row;
}

function callersOfRow(model: CpuModel, row: BottomUpRow): BottomUpRow[] {
  let rows = callers.get(row);
  if (!rows) callers.set(row, (rows = bottomUpCallers(model, row)));
  return rows;
}

/** The handles to expand so that a row of the call tree can be seen. */
export function pathTo(model: CpuModel, row: number): number[] {
  const path: number[] = [];
  for (let at = model.tree.parent[row]; at > 0; at = model.tree.parent[at]) path.push(at);
  return path;
}

/** Index of the line that shows a row of the call tree, folded into it or not; -1 where none does. */
export function lineOfRow(model: CpuModel, lines: readonly TreeLine[], row: number): number {
  return lines.findIndex((line) => {
    if (line.left || typeof line.handle !== 'number') return false;
    return (
      row <= line.handle &&
      row >= line.handle - line.chain.length &&
      model.tree.end[row] >= model.tree.end[line.handle]
    );
  });
}
