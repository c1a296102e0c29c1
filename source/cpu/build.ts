import { pattern as compile } from '../format/pattern.ts';
import { classifyFrames, type FrameClasses, isMeta } from './classify.ts';
import {
  type Activity,
  CATEGORIES,
  type CallTree,
  type CpuModel,
  DEPENDENCY,
  GC,
  IDLE,
  NODE,
  PROGRAM,
  type View,
} from './model.ts';
import type { ProfileRecording } from './recording.ts';
import { sumCategories, sumFunctions } from './sums.ts';
import { TaskCollector } from './tasks.ts';
import { buildTree, type NodeValues, rowsByFrame } from './tree.ts';

/** Bins of the activity strip: more than any terminal has columns, few enough to add up on every frame drawn. */
const ACTIVITY_BINS = 1024;

/**
 * Gives a recording its meaning for one view: call tree, functions, packages, files, categories, tasks. Reads each
 * sample once. Touches no file and no clock, so it runs in a worker as well as in a test.
 */
export function buildModel(recording: ProfileRecording, view: View): CpuModel {
  const classes = classifyFrames(recording);
  const hidden = hiddenFrames(recording, classes, view);
  const { values, tasks, activity, sampleCount } = readValues(recording, classes, hidden, view);
  const tree = buildTree(recording, values, hidden);
  const { functions, packages, files } = sumFunctions(recording, classes, tree);
  const orphaned = hidden === null ? 0 : hiddenAtRoot(recording, values, tree, hidden);
  const categories = sumCategories(functions, tree, orphaned);
  const wall = tree.total[0] ?? 0;
  return {
    recording,
    view,
    tree,
    functions,
    treeRows: rowsByFrame(tree.frame, tree.count, recording.frames.count),
    nodeRows: rowsByFrame(recording.nodes.frame, recording.nodes.count, recording.frames.count),
    packages,
    files,
    categories,
    hidden: orphaned,
    wall,
    onCpu: wall - categories.idle,
    sampleCount,
    tasks,
    activity,
  };
}

/** One byte per frame: 1 where the view hides it. Null where it hides none. V8's own four are never hidden. */
function hiddenFrames(recording: ProfileRecording, classes: FrameClasses, view: View): Uint8Array | null {
  const { internals, dependencies, packages, pattern, functions = [] } = view.hide;
  if (!internals && !dependencies && packages.length + functions.length === 0 && pattern === null)
    return null;
  const chosen = new Set(functions);
  const { frames, strings } = recording;
  const regex = pattern === null ? null : compile(pattern);
  const hidden = new Uint8Array(frames.count);
  for (let f = 0; f < frames.count; f++) {
    const category = classes.category[f];
    if (category >= GC) continue;
    const name = strings[frames.name[f]];
    const url = strings[frames.url[f]];
    if (isMeta(name, url)) continue;
    const hide =
      (internals && category === NODE) ||
      (dependencies && category === DEPENDENCY) ||
      (classes.package[f] >= 0 && packages.includes(classes.names[classes.package[f]])) ||
      chosen.has(f) ||
      regex?.test(name) ||
      regex?.test(url);
    if (hide) hidden[f] = 1;
  }
  return hidden;
}

/** Category of each V8 node as the view sees it: a hidden node counts as its nearest visible caller. */
function nodeCategories(recording: ProfileRecording, classes: FrameClasses, hidden: Uint8Array | null) {
  const { nodes } = recording;
  const category = new Uint8Array(nodes.count);
  for (let i = 0; i < nodes.count; i++) {
    const f = nodes.frame[i];
    const up = nodes.parent[i];
    category[i] = hidden?.[f] && up >= 0 ? category[up] : classes.category[f];
  }
  return category;
}

function readValues(
  recording: ProfileRecording,
  classes: FrameClasses,
  hidden: Uint8Array | null,
  view: View,
) {
  const { nodes, timeline } = recording;
  const n = nodes.count;
  const self = new Float64Array(n);
  const samples = new Int32Array(n);
  const gc = new Float64Array(n);
  const values: NodeValues = { self, samples, gc };
  const category = nodeCategories(recording, classes, hidden);
  const tasks = new TaskCollector();
  const span = timeline.count > 0 ? timeline.time[timeline.count] : 0;
  const activity: Activity = {
    bins: timeline.count > 0 ? ACTIVITY_BINS : 0,
    binMicros: span / ACTIVITY_BINS,
    micros: new Float64Array(new SharedArrayBuffer(ACTIVITY_BINS * CATEGORIES.length * 8)),
  };
  if (timeline.count === 0)
    return { values, tasks: tasks.stats(), activity, sampleCount: withoutSamples(recording, values) };

  const { node, time } = timeline;
  const from = view.range?.from ?? 0;
  const to = view.range?.to ?? Number.POSITIVE_INFINITY;
  const first = view.range ? sampleAt(time, timeline.count, from) : 0;
  let sampleCount = 0;
  // GC has no caller in V8's tree: it began under whatever ran just before it.
  let before = -1;
  const ranged = view.range !== null;
  const { count } = timeline;
  for (let i = first, next = 0; i < count; i = next) {
    let start = time[i];
    if (start >= to) break;
    const leaf = node[i];
    next = i + 1;
    // Samples of one leaf in a row are one stretch of time. Not in a range: it may cut any of them.
    if (!ranged) while (next < count && node[next] === leaf) next++;
    let end = time[next];
    if (start < from) start = from;
    if (end > to) end = to;
    // A sample of no length counts as one; what a range cuts away does not.
    if (ranged && end <= start) continue;
    const micros = end - start;
    self[leaf] += micros;
    samples[leaf] += next - i;
    sampleCount += next - i;
    const kind = category[leaf];
    if (kind === GC) {
      if (before >= 0) gc[before] += micros;
    } else {
      before = kind === IDLE || kind === PROGRAM ? -1 : leaf;
    }
    tasks.add(start, end, kind === IDLE);
  }
  fillActivity(recording, category, activity);
  return { values, tasks: tasks.stats(), activity, sampleCount };
}

/** The strip shows the whole recording whatever range is marked on it. */
function fillActivity(recording: ProfileRecording, category: Uint8Array, activity: Activity): void {
  const { node, time, count } = recording.timeline;
  const { micros, bins, binMicros } = activity;
  const kinds = CATEGORIES.length;
  if (!(binMicros > 0)) return;
  let bin = 0;
  let binEnd = binMicros;
  for (let i = 0, next = 0; i < count; i = next) {
    const leaf = node[i];
    next = i + 1;
    while (next < count && node[next] === leaf) next++;
    const kind = category[leaf];
    let start = time[i];
    const end = time[next];
    while (start >= binEnd && bin < bins - 1) binEnd = (++bin + 1) * binMicros;
    while (end > binEnd && bin < bins - 1) {
      micros[bin * kinds + kind] += binEnd - start;
      start = binEnd;
      binEnd = (++bin + 1) * binMicros;
    }
    micros[bin * kinds + kind] += end - start;
  }
}

/** `hitCount` (or bytes) stands for time only where there are no samples. Returns how many samples that makes. */
function withoutSamples(recording: ProfileRecording, values: NodeValues): number {
  const { nodes, timeline } = recording;
  let hits = 0;
  for (let i = 0; i < nodes.count; i++) hits += nodes.weight[i];
  const unit = recording.kind === 'allocation' || hits === 0 ? 1 : (timeline.wallMicros || hits) / hits;
  for (let i = 0; i < nodes.count; i++) {
    values.self[i] = nodes.weight[i] * unit;
    values.samples[i] = recording.kind === 'cpu' ? nodes.weight[i] : (nodes.samples?.[i] ?? 0);
  }
  return recording.kind === 'cpu' ? hits : (nodes.samples?.reduce((sum, count) => sum + count, 0) ?? 0);
}

/** The sample that owns `at`: the last whose time is not after it (0 where all are). */
export function sampleAt(time: Float64Array, count: number, at: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (time[middle] <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Time of hidden frames that fell to the root, having no visible caller. */
function hiddenAtRoot(
  recording: ProfileRecording,
  values: NodeValues,
  tree: CallTree,
  hidden: Uint8Array,
): number {
  const { count, frame } = recording.nodes;
  let sum = 0;
  for (let i = 0; i < count; i++) if (hidden[frame[i]] && tree.ofNode[i] === 0) sum += values.self[i];
  return sum;
}
