import { IDLE } from '../cpu/model.ts';
import { isMetaFrame, labelOf, nameOf } from '../cpu/query.ts';
import type { Comparison } from './compare.ts';
import { fileKey } from './files.ts';
import type { Measured } from './measured.ts';
import type { Row } from './row.ts';
import { placeKey, rootsOf } from './rows.ts';

/**
 * The call trees of both sides merged, in pre-order, heaviest children first (`end` as in `CallTree`). Times are means over the recordings of a
 * side, normalised: medians of children would not add up to their parent's. Idle time is left out.
 */
export interface DifferenceTree {
  count: number;
  parent: Int32Array;
  end: Int32Array;
  depth: Int32Array;
  /** Index into `Comparison.functions`; -1 for the root and for V8's pseudo frames. */
  row: Int32Array;
  /** Index into `names`. */
  name: Int32Array;
  names: string[];
  selfBefore: Float64Array;
  selfAfter: Float64Array;
  before: Float64Array;
  after: Float64Array;
  /** What it is drawn as. For `both`, self is the larger of the two, so that both sides fit at every node. */
  total: Float64Array;
  self: Float64Array;
}

/** Follows the largest change down from a row, as long as it is at least half of its parent's. */
export function largestChange({ before, after, end }: DifferenceTree, from: number): number {
  const change = (node: number) => Math.abs(after[node] - before[node]);
  let at = from;
  for (;;) {
    let best = -1;
    for (let child = at + 1; child < end[at]; child = end[child])
      if (best < 0 || change(child) > change(best)) best = child;
    if (best < 0 || change(best) < change(at) / 2) return at;
    at = best;
  }
}

/** The row to begin at: down along the largest change, and where that is spread, whose own time changed most below. */
export function firstChange(tree: DifferenceTree): number {
  const { selfBefore, selfAfter, end } = tree;
  const change = (node: number) => Math.abs(selfAfter[node] - selfBefore[node]);
  const from = largestChange(tree, 0);
  let best = from;
  for (let node = from + 1; node < end[from]; node++) if (change(node) > change(best)) best = node;
  return best;
}

/** More than a recording has functions; a node and an id still fit one number. */
const IDS = 2 ** 24;

/** A tree under construction: rows in the order in which they are met, parents first. */
class Draft {
  readonly parent: number[] = [];
  readonly id: number[] = [];
  readonly before: number[] = [];
  readonly after: number[] = [];
  private readonly found = new Map<number, number>();

  constructor() {
    this.node(-1, 0);
  }

  node(parent: number, id: number): number {
    const key = (parent + 1) * IDS + id;
    let at = this.found.get(key);
    if (at === undefined) {
      at = this.parent.push(parent) - 1;
      this.id.push(id);
      this.before.push(0);
      this.after.push(0);
      this.found.set(key, at);
    }
    return at;
  }
}

/** Which side gives a tree's widths and the order of children: the longer of both, or one. */
export const WIDTHS = ['both', 'before', 'after'] as const;
export type Width = (typeof WIDTHS)[number];

/** Merges the call trees of both sides; matched functions are one. O(rows of all trees). */
export function differenceTree(comparison: Comparison, width: Width = 'both'): DifferenceTree {
  const { functions, before, after, factors } = comparison;
  // Functions by their row, pseudo frames by name; 0 is the root.
  const idOf = new Map<Row | string, number>(functions.map((row, i) => [row, i + 1]));
  const names = ['all', ...functions.map(({ name }) => name)];
  const draft = new Draft();
  const roots = rootsOf(before, after);
  const add = (one: Measured, side: 'before' | 'after', weight: number) => {
    const { tree, functions: table, recording } = one.model;
    const idByFrame = new Int32Array(recording.frames.count).fill(-1);
    const draftOf = new Int32Array(tree.count);
    for (let node = 1; node < tree.count; node++) {
      const frame = tree.frame[node];
      if (table.category[frame] === IDLE) {
        draftOf[node] = -1;
        continue;
      }
      if (idByFrame[frame] < 0) idByFrame[frame] = idOfFrame(one, frame, side);
      const at = draft.node(draftOf[tree.parent[node]], idByFrame[frame]);
      draftOf[node] = at;
      draft[side][at] += tree.self[node] * weight;
    }
    draft[side][0] += tree.self[0] * weight;
  };
  const idOfFrame = (one: Measured, frame: number, side: 'before' | 'after'): number => {
    let key: Row | string = nameOf(one.model, frame);
    if (!isMetaFrame(one.model, frame)) {
      const label = labelOf(one.model, frame);
      key =
        comparison.rowOf[side].get(placeKey(label, fileKey(label.url, one.facts?.cwd ?? roots[side]))) ?? key;
    }
    let id = idOf.get(key);
    if (id === undefined) {
      id = names.push(typeof key === 'string' ? key : key.name) - 1;
      idOf.set(key, id);
    }
    return id;
  };
  for (const [i, one] of before.entries())
    add(one, 'before', (one.scale * factors.before[i]) / before.length);
  for (const [i, one] of after.entries()) add(one, 'after', (one.scale * factors.after[i]) / after.length);
  return arranged(draft, names, functions.length, width);
}

function arranged(
  { parent, id, before, after }: Draft,
  names: string[],
  functions: number,
  width: Width,
): DifferenceTree {
  const count = parent.length;
  const sums = { before: Float64Array.from(before), after: Float64Array.from(after) };
  const own =
    width === 'both' ? sums.before.map((value, i) => Math.max(value, sums.after[i])) : sums[width].slice();
  const total = own.slice();
  const size = new Int32Array(count).fill(1);
  for (let i = count - 1; i > 0; i--) {
    total[parent[i]] += total[i];
    size[parent[i]] += size[i];
    sums.before[parent[i]] += sums.before[i];
    sums.after[parent[i]] += sums.after[i];
  }
  // Parents first, heaviest first among siblings: the order in which children are given their places.
  const order = Int32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => parent[a] - parent[b] || total[b] - total[a],
  );
  const place = new Int32Array(count);
  const next = new Int32Array(count);
  next[0] = 1;
  const tree: DifferenceTree = {
    count,
    parent: new Int32Array(count).fill(-1),
    end: new Int32Array(count),
    depth: new Int32Array(count),
    row: new Int32Array(count).fill(-1),
    name: new Int32Array(count),
    names,
    selfBefore: new Float64Array(count),
    selfAfter: new Float64Array(count),
    before: new Float64Array(count),
    after: new Float64Array(count),
    total: new Float64Array(count),
    self: new Float64Array(count),
  };
  for (const i of order) {
    if (i > 0) {
      place[i] = next[parent[i]];
      next[parent[i]] += size[i];
      next[i] = place[i] + 1;
      tree.parent[place[i]] = place[parent[i]];
      tree.depth[place[i]] = tree.depth[place[parent[i]]] + 1;
    }
    const at = place[i];
    tree.end[at] = at + size[i];
    tree.name[at] = id[i];
    tree.row[at] = id[i] >= 1 && id[i] <= functions ? id[i] - 1 : -1;
    tree.selfBefore[at] = before[i];
    tree.selfAfter[at] = after[i];
    tree.before[at] = sums.before[i];
    tree.after[at] = sums.after[i];
    tree.total[at] = total[i];
    tree.self[at] = own[i];
  }
  return tree;
}
