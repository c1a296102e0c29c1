import { type HierarchyRectangularNode, hierarchy, partition } from 'd3-hierarchy';
import type { DominatorTree } from '../heap/model.ts';

/**
 * A tree with children heaviest first, which is all the layout needs to know: the CPU call tree and the dominator tree are both that.
 * The children of a node stand at the places `first(node)`, `after(place)`, … as long as they are below `last(node)`.
 */
export interface WeightedTree {
  total: Float64Array;
  /** What a node is without its children, so that what all of these are together is known unseen; null where only they say. */
  own: Float64Array | null;
  first(node: number): number;
  last(node: number): number;
  after(place: number): number;
  at(place: number): number;
  /** How many children stand from a place on, below `last`; 0 where only going through them all would tell. */
  many(place: number, last: number): number;
}

/** A pre-order tree in which a subtree is the slice up to `end`: a place is the child itself. */
export function preorder({
  end,
  total,
  self = null,
}: {
  end: Int32Array;
  total: Float64Array;
  self?: Float64Array | null;
}): WeightedTree {
  return {
    total,
    own: self,
    first: (node) => node + 1,
    last: (node) => end[node],
    after: (place) => end[place],
    at: (place) => place,
    many(place, last) {
      let many = 0;
      for (let at = place; at < last; at = end[at]) if (++many > LOOKED) return 0;
      return many;
    },
  };
}

/** The dominator tree of a heap: a place is an index into `child`, where each node's children stand largest first. */
export function byDominators(
  { retainedSize, firstChild, child }: DominatorTree,
  selfSize: Float64Array,
): WeightedTree {
  return {
    total: retainedSize,
    own: selfSize,
    first: (node) => firstChild[node],
    last: (node) => firstChild[node + 1],
    after: (place) => place + 1,
    at: (place) => child[place],
    many: (place, last) => last - place,
  };
}

/** One rectangle of a flame graph, in columns (absolute, fractional) and rows below the zoomed node. */
export interface FlameBox {
  /** Row of the tree. For a box of several nodes: the heaviest of them. */
  node: number;
  /** True where the box stands for this node and all its lighter siblings, each too narrow to draw. */
  rest: boolean;
  /** Of a rest: how many nodes it is, 0 where that is not known. */
  many: number;
  /** Rows of the tree that are folded into it, each the first child of the one before; left out: none but its own. */
  deep?: number;
  row: number;
  x0: number;
  x1: number;
  value: number;
  /** Where a time-ordered box starts, in microseconds; 0 in an aggregated graph. */
  at: number;
}

/** The lowest row among boxes. */
export const deepestRow = (boxes: readonly FlameBox[]): number =>
  boxes.reduce((most, { row }) => Math.max(most, row), 0);

/** What the boxes of a row must be wide, together, for more of such rows to be worth their place. */
const SPLINTER = 2;

/**
 * How many of the rows on the screen are worth it: down to the last that is more than a splinter of a column, and to row `least`, which is selected. A
 * chain of a thousand calls, as wide as an eighth of a column, is not.
 */
export function rowsWorth(boxes: readonly FlameBox[], top: number, rows: number, least: number): number {
  const widths = new Map<number, number>();
  for (const { row, x0, x1 } of boxes) widths.set(row, (widths.get(row) ?? 0) + x1 - x0);
  let last = Math.max(top, least);
  for (const [row, width] of widths) if (width >= SPLINTER) last = Math.max(last, row);
  return Math.min(rows, last - top + 1);
}

/** How far a graph of `rows` rows can be scrolled with none of them empty; the boxes are those of the scrolled graph. */
export const highestTop = (boxes: readonly FlameBox[], rows: number): number =>
  Math.max(0, deepestRow(boxes) - rows + 1);

/** What a box must be wide to be drawn: an eighth of a column, the finest edge a terminal shows. */
export const NARROWEST = 1 / 8;

/** Siblings that are gone through where nothing else tells what they are together. */
const LOOKED = 256;

/** What a box must be wide for a name in it. */
export const LABELLED = 6;

/** This many frames in one cell are drawn as one. */
const CROWD = 3;

type Placed = HierarchyRectangularNode<FlameBox>;

/**
 * Lays out the subtree of `zoom`, rows `fromRow` to `fromRow + rows` below it, row by row from left to right. Only nodes wide enough to
 * draw are looked at; as children are heaviest first, looking ends at the first that is too narrow, so a million-node tree
 * costs what the screen costs. d3's hierarchy has those with room for a name. Narrower ones are twenty times as many, stand behind
 * their wider siblings anyway, and d3 spends half a kilobyte on each: they are lined up here. Nor has it the rows above: d3
 * measures every node against all its ancestors, and a recursion is 100,000 deep.
 *
 * @param folds how many nodes, each the first child of the one before, are one box; left out: each is one of its own.
 * @param without a child of `zoom` to leave out, as if it had never been: idle time is no part of what a program did.
 */
export function layoutFlame(
  tree: WeightedTree,
  zoom: number,
  columns: number,
  fromRow: number,
  rows: number,
  without = -1,
  folds: ((node: number) => number) | null = null,
): FlameBox[] {
  const base = tree.total[zoom] - (without >= 0 ? tree.total[without] : 0);
  if (!(base > 0) || columns <= 0) return [];
  const narrowest = (NARROWEST / columns) * base;
  const crowd = base / columns / CROWD;
  /** The children of a node that are drawn. */
  const childrenOf = ({ node: top, deep = 1, rest, row: above, value }: FlameBox): FlameBox[] => {
    const children: FlameBox[] = [];
    if (rest) return children;
    const row = above + 1;
    const node = top + deep - 1;
    let left = deep === 1 ? value : tree.total[node];
    const last = tree.last(node);
    for (let place = tree.first(node); place < last; place = tree.after(place)) {
      const child = tree.at(place);
      if (child === without) continue;
      const value = tree.total[child];
      if (value < narrowest || (value < crowd && isCrowd(tree, place, last, narrowest))) {
        const sum = restOf(tree, place, last, left, tree.own ? tree.own[node] : -1);
        if (sum >= narrowest) {
          const many = tree.many(place, last);
          children.push({ node: child, rest: true, many, row, x0: 0, x1: 0, value: sum, at: 0 });
        }
        break;
      }
      left -= value;
      const box: FlameBox = { node: child, rest: false, many: 1, row, x0: 0, x1: 0, value, at: 0 };
      const deep = folds?.(child) ?? 1;
      if (deep > 1) box.deep = deep;
      children.push(box);
    }
    return children;
  };
  const scale = columns / base;
  const named = (LABELLED * base) / columns;
  let boxes: FlameBox[] = [
    { node: zoom, rest: false, many: 1, row: 0, x0: 0, x1: columns, value: base, at: 0 },
  ];
  const lineUp = (children: FlameBox[], x0: number) => {
    let x = x0;
    for (const child of children) {
      child.x0 = x;
      x += child.value * scale;
      child.x1 = x;
      boxes.push(child);
    }
  };
  for (let row = 0; row < fromRow; row++) {
    const above = boxes;
    boxes = [];
    for (const box of above) lineUp(childrenOf(box), box.x0);
  }
  const wide = new Map<FlameBox, Wide>();
  for (const top of boxes) if (top.value >= named) placeWide(top, rows, scale, named, childrenOf, wide);
  for (const box of boxes) {
    // What is put at the end is gone through in its turn: row by row.
    if (box.row === fromRow + rows - 1) break;
    const here = wide.get(box);
    if (here) {
      for (const child of here.children) boxes.push(child);
      lineUp(here.slivers, here.children.at(-1)?.x1 ?? box.x0);
    } else {
      lineUp(childrenOf(box), box.x0);
    }
  }
  return boxes;
}

/** Children of a box that is in d3's hierarchy: those that are in it too, and those that stand behind them. */
interface Wide {
  children: FlameBox[];
  slivers: FlameBox[];
}

/** d3's partition of what has room for a name. Values are given: a parent may be wider than its children (its self time). */
function placeWide(
  top: FlameBox,
  rows: number,
  scale: number,
  named: number,
  childrenOf: (of: FlameBox) => FlameBox[],
  wide: Map<FlameBox, Wide>,
): void {
  let level = [top];
  for (let row = 1; row < rows && level.length > 0; row++) {
    const next: FlameBox[] = [];
    for (const box of level) {
      const children = childrenOf(box);
      const first = children.findIndex((child) => child.value < named);
      const slivers = first < 0 ? [] : children.splice(first);
      wide.set(box, { children, slivers });
      for (const child of children) next.push(child);
    }
    level = next;
  }
  const tree = hierarchy(top, (box) => wide.get(box)?.children);
  // d3 counts or sums leaves; here every node brings its own value.
  tree.each((at) => {
    (at as { value?: number }).value = at.data.value;
  });
  const left = top.x0;
  partition<FlameBox>().size([top.value * scale, 1])(tree);
  (tree as Placed).each(({ data, x0, x1 }) => {
    data.x0 = left + x0;
    data.x1 = left + x1;
  });
}

/** Whether this child and the two after it are wide enough to draw, and so narrow that any cell would hold three: ░ whatever they are. */
function isCrowd(tree: WeightedTree, first: number, last: number, narrowest: number): boolean {
  let place = first;
  for (let i = 0; i < CROWD; i++) {
    if (place >= last || tree.total[tree.at(place)] < narrowest) return false;
    place = tree.after(place);
  }
  return true;
}

/**
 * Sum of the children from `first` on. Where the parent's own part is known (not below 0) it is all that is left but for that;
 * otherwise as many are added up as are worth a glance.
 */
function restOf(tree: WeightedTree, first: number, last: number, left: number, own: number): number {
  if (own >= 0) return Math.max(0, left - own);
  let sum = 0;
  let looked = 0;
  for (let place = first; place < last && looked < LOOKED; place = tree.after(place), looked++)
    sum += tree.total[tree.at(place)];
  return Math.min(sum, left);
}
