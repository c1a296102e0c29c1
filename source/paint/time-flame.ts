import { sampleAt } from '../cpu/build.ts';
import { type CpuModel, GC } from '../cpu/model.ts';
import { ancestorAt } from '../cpu/tree.ts';
import { type Draft, type FlameBox, NARROWEST, placeBoxes } from './flame-layout.ts';

/**
 * The time-ordered flame graph from `from` to `to` microseconds: what was on the stack at each eighth of a column.
 *
 * A screen of 200 columns has 1,600 such instants, so that is how many samples are looked at, whether the recording has a
 * thousand or ten million. Neighbouring instants with the same frame are one box. Gaps (nothing at that depth) become
 * drafts without a node, which keep d3's partition in place and are never drawn.
 *
 * @param fromDepth depth in the call tree of the first row; rows go down from there.
 */
export function layoutTimeFlame(
  model: CpuModel,
  from: number,
  to: number,
  columns: number,
  fromDepth: number,
  rows: number,
): FlameBox[] {
  const { timeline } = model.recording;
  const steps = Math.floor(columns / NARROWEST);
  if (timeline.count === 0 || !(to > from) || steps <= 0) return [];
  const step = (to - from) / steps;
  const root: Draft = { node: -1, rest: false, value: to - from, at: from, children: [] };
  const lastDepth = fromDepth + rows - 1;
  /** Open drafts by row, from the previous instant. */
  let open: Draft[] = [];
  for (let i = 0; i < steps; i++) {
    const at = from + (i + 0.5) * step;
    const start = from + i * step;
    const sample = sampleAt(timeline.time, timeline.count, at);
    const covered = at >= timeline.time[0] && at < timeline.time[timeline.count];
    const nodes = covered ? stackAt(model, sample, fromDepth, lastDepth) : [];
    const path: Draft[] = [];
    let above = root;
    let same = true;
    for (let row = 0; row < nodes.length; row++) {
      same = same && open[row]?.node === nodes[row];
      const draft = same ? open[row] : push(above, nodes[row], start);
      draft.value += step;
      path.push(draft);
      above = draft;
    }
    open = path;
  }
  // The root of the drafts is no frame: its row is taken away again.
  const boxes = placeBoxes(root, columns, 1, rows);
  for (const box of boxes) box.row -= 1;
  return boxes;
}

/** How far back the stack is looked for that a collection interrupted. */
const FURTHEST = 256;

/**
 * The rows of the tree on the stack of a sample, from `fromDepth` down. V8 hangs garbage collection from the root; it is drawn on top of the
 * stack that it interrupted, which would otherwise look like two calls.
 */
function stackAt(model: CpuModel, sample: number, fromDepth: number, lastDepth: number): number[] {
  const { tree, functions } = model;
  const { timeline } = model.recording;
  const leafOf = (i: number) => tree.ofNode[timeline.node[i]];
  const isGc = (row: number) => functions.category[tree.frame[row]] === GC;
  let leaf = leafOf(sample);
  const collector = isGc(leaf) ? leaf : -1;
  if (collector >= 0) {
    let before = sample - 1;
    while (before >= 0 && sample - before < FURTHEST && isGc(leafOf(before))) before--;
    if (before >= 0 && functions.category[tree.frame[leafOf(before)]] < GC) leaf = leafOf(before);
  }
  const nodes: number[] = [];
  if (tree.depth[leaf] < fromDepth) return nodes;
  for (let n = ancestorAt(tree, leaf, lastDepth); n >= 0 && tree.depth[n] >= fromDepth; n = tree.parent[n])
    nodes.push(n);
  nodes.reverse();
  if (collector >= 0 && leaf !== collector && tree.depth[leaf] < lastDepth) nodes.push(collector);
  return nodes;
}

/** Adds a box under `parent`, after a gap where the parent ran without a child. */
function push(parent: Draft, node: number, start: number): Draft {
  const filled = parent.children.reduce((sum, child) => sum + child.value, 0);
  const gap = start - parent.at - filled;
  if (gap > 1e-9) parent.children.push({ node: -1, rest: false, value: gap, at: start - gap, children: [] });
  const draft: Draft = { node, rest: false, value: 0, at: start, children: [] };
  parent.children.push(draft);
  return draft;
}
