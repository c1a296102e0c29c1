import { sampleAt } from '../cpu/build.ts';
import { type CpuModel, GC } from '../cpu/model.ts';
import { ancestorAt } from '../cpu/tree.ts';
import { type FlameBox, NARROWEST } from './flame-layout.ts';

/** Eighths of a column. */
const FINE = Math.round(1 / NARROWEST);
/** This many frames within one cell are one box: they would be drawn as ░ whatever they are. */
const CROWD = 3;
/** How far back the stack is looked for that a collection interrupted. */
const FURTHEST = 256;

/**
 * The time-ordered flame graph from `from` to `to` microseconds: what was on the stack at each eighth of a column.
 *
 * A screen of 200 columns has 1,600 such instants, so that is how many samples are looked at, whether the recording has a
 * thousand or ten million. Neighbouring instants with the same frame are one box. Nothing is summed and nothing partitioned: the
 * place of a box is its time, so d3 has no part in this one.
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
  const steps = columns * FINE;
  if (timeline.count === 0 || !(to > from) || steps <= 0) return [];
  const step = (to - from) / steps;
  /** Runs by row, three numbers each: node, first instant, one past the last. */
  const runs: number[][] = Array.from({ length: rows }, () => []);
  let open: number[] = [];
  const since = new Int32Array(rows);
  for (let i = 0; i <= steps; i++) {
    const at = from + (i + 0.5) * step;
    const covered = i < steps && at >= timeline.time[0] && at < timeline.time[timeline.count];
    const stack = covered
      ? stackAt(model, sampleAt(timeline.time, timeline.count, at), fromDepth, fromDepth + rows - 1)
      : [];
    let same = 0;
    while (same < open.length && same < stack.length && open[same] === stack[same]) same++;
    for (let row = same; row < open.length; row++) runs[row].push(open[row], since[row], i);
    since.fill(i, same, stack.length);
    open = stack;
  }
  const boxes: FlameBox[] = [];
  runs.forEach((list, row) => {
    crowded(list, (node, first, last, rest) => {
      boxes.push({
        node,
        rest,
        many: rest ? 0 : 1,
        row,
        x0: first / FINE,
        x1: last / FINE,
        value: (last - first) * step,
        at: from + first * step,
      });
    });
  });
  return boxes;
}

/** Gives the runs of a row one by one, but several that lie within one cell as one. */
function crowded(
  list: number[],
  give: (node: number, first: number, last: number, rest: boolean) => void,
): void {
  for (let k = 0; k < list.length; ) {
    const cell = Math.floor(list[k + 1] / FINE);
    let end = k;
    while (end < list.length && list[end + 1] >= cell * FINE && list[end + 2] <= (cell + 1) * FINE) end += 3;
    if ((end - k) / 3 >= CROWD) {
      give(list[k], list[k + 1], list[end - 1], true);
      k = end;
    } else {
      give(list[k], list[k + 1], list[k + 2], false);
      k += 3;
    }
  }
}

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

/** Samples around `at` during which a node of the tree is on the stack without a break; null where it is not there then. */
function samplesAround(model: CpuModel, node: number, at: number): { first: number; last: number } | null {
  const { timeline } = model.recording;
  const here = sampleAt(timeline.time, timeline.count, at);
  if (timeline.count === 0 || !isOnStack(model, node, here)) return null;
  return stretched(model, node, { first: here, last: here });
}

/** A run of samples with a node on the stack, as far as it goes on both ways; from a sample on that begins before `earliest`, up to one that ends after `latest`. */
function stretched(
  model: CpuModel,
  node: number,
  run: { first: number; last: number },
  earliest = Number.NEGATIVE_INFINITY,
  latest = Number.POSITIVE_INFINITY,
): { first: number; last: number } {
  const { time, count } = model.recording.timeline;
  let { first, last } = run;
  while (first > 0 && time[first] > earliest && isOnStack(model, node, first - 1)) first--;
  while (last + 1 < count && time[last + 1] < latest && isOnStack(model, node, last + 1)) last++;
  return { first, last };
}

/** Collections count as what they interrupt. */
function isOnStack(model: CpuModel, node: number, sample: number): boolean {
  const { tree, recording } = model;
  const leaf = tree.ofNode[recording.timeline.node[sample]];
  return isCollection(model, sample) || ancestorAt(tree, leaf, tree.depth[node]) === node;
}

const isCollection = ({ tree, functions, recording }: CpuModel, sample: number): boolean =>
  functions.category[tree.frame[tree.ofNode[recording.timeline.node[sample]]]] === GC;

/**
 * From when to when a box of the time-ordered graph is on the stack, to the sample: its edges are drawn at eighths of a column. Where it goes on
 * beyond the graph, as far as the graph does.
 *
 * @param step microseconds of an eighth of a column.
 */
export function runOfBox(
  model: CpuModel,
  { node, at, value }: FlameBox,
  step: number,
): { from: number; to: number } {
  const { time, count } = model.recording.timeline;
  // The box was made of the instants in the middle of its eighths; one before and one after is another's.
  const drawn = {
    first: sampleAt(time, count, at + step / 2),
    last: sampleAt(time, count, at + value - step / 2),
  };
  // A sample that begins at such an instant may fall to either side, by the last bit of its time.
  while (drawn.first < drawn.last && !isOnStack(model, node, drawn.first)) drawn.first++;
  while (drawn.last > drawn.first && !isOnStack(model, node, drawn.last)) drawn.last--;
  const run = stretched(model, node, drawn, at - step / 2, at + value + step / 2);
  // A collection belongs to what it came after.
  const { tree, functions } = model;
  let { first } = run;
  if (functions.category[tree.frame[node]] !== GC)
    while (first < run.last && isCollection(model, first)) first++;
  return { from: time[first], to: time[run.last + 1] };
}

/** From when to when, around `at`, a node is on the stack without a break, in microseconds; null where it is not there then. */
export function runAround(model: CpuModel, node: number, at: number): { from: number; to: number } | null {
  const run = samplesAround(model, node, at);
  const { time } = model.recording.timeline;
  return run && { from: time[run.first], to: time[run.last + 1] };
}

/**
 * The nearest caller that is on the stack for longer around `at` than the node is: one that it shares with the sample before or after. The
 * samples are gone through once, however deep the stack.
 */
export function longerCaller(model: CpuModel, node: number, at: number): number {
  const { tree, recording } = model;
  const run = samplesAround(model, node, at);
  const beside = run ? [run.first - 1, run.last + 1] : [];
  const there = beside.filter((sample) => sample >= 0 && sample < recording.timeline.count);
  let up = tree.parent[node];
  while (run && up > 0 && !there.some((sample) => isOnStack(model, up, sample))) up = tree.parent[up];
  return Math.max(0, up);
}
