import { type FrameClasses, isMeta } from './classify.ts';
import {
  CATEGORIES,
  type CallTree,
  type CpuModel,
  type FileRow,
  type FunctionTable,
  type PackageRow,
  PROGRAM,
} from './model.ts';
import type { ProfileRecording } from './recording.ts';

/**
 * Sums over the tree. Totals count a function (package, file) once per stack: a node adds its total only where none of its
 * ancestors is of the same function, which a count of what is on the stack tells while walking in pre-order.
 */
export function sumFunctions(recording: ProfileRecording, classes: FrameClasses, tree: CallTree) {
  const { frames, strings } = recording;
  const shared = (n: number) => new Float64Array(new SharedArrayBuffer(n * 8));
  const functions: FunctionTable = {
    self: shared(frames.count),
    total: shared(frames.count),
    gc: shared(frames.count),
    samples: new Int32Array(new SharedArrayBuffer(frames.count * 4)),
    category: classes.category,
    package: new Int32Array(frames.count),
    order: new Int32Array(0),
  };
  const packages: PackageRow[] = classes.names.map((name) => ({ name, self: 0, total: 0 }));
  const fileSelf = new Float64Array(strings.length);
  const fileTotal = new Float64Array(strings.length);

  const frameOn = new Int32Array(frames.count);
  const packageOn = new Int32Array(packages.length);
  const fileOn = new Int32Array(strings.length);
  const stack = new Int32Array(maximum(tree.depth) + 1);
  let height = 0;
  for (let i = 0; i < tree.count; i++) {
    while (height > tree.depth[i]) {
      const left = tree.frame[stack[--height]];
      frameOn[left]--;
      if (classes.package[left] >= 0) packageOn[classes.package[left]]--;
      fileOn[frames.url[left]]--;
    }
    stack[height++] = i;
    const f = tree.frame[i];
    const total = tree.total[i];
    const self = tree.self[i];
    functions.self[f] += self;
    functions.gc[f] += tree.gc[i];
    functions.samples[f] += tree.samples[i];
    if (frameOn[f]++ === 0) functions.total[f] += total;
    const p = classes.package[f];
    if (p >= 0) {
      packages[p].self += self;
      if (packageOn[p]++ === 0) packages[p].total += total;
    }
    const url = frames.url[f];
    fileSelf[url] += self;
    if (fileOn[url]++ === 0) fileTotal[url] += total;
  }

  functions.order = rankFunctions(recording, functions);
  const rank = packages
    .map((_, i) => i)
    .sort((a, b) => packages[b].self - packages[a].self || packages[b].total - packages[a].total);
  const rowOf = new Int32Array(packages.length);
  rank.forEach((p, row) => {
    rowOf[p] = row;
  });
  for (let f = 0; f < frames.count; f++)
    functions.package[f] = classes.package[f] < 0 ? -1 : rowOf[classes.package[f]];
  const files: FileRow[] = [];
  for (let url = 1; url < strings.length; url++) {
    if (fileTotal[url] > 0) files.push({ url: strings[url], self: fileSelf[url], total: fileTotal[url] });
  }
  files.sort((a, b) => b.self - a.self || b.total - a.total);
  return { functions, packages: rank.map((p) => packages[p]), files };
}

function rankFunctions(recording: ProfileRecording, { self, total, samples }: FunctionTable): Int32Array {
  const { frames, strings } = recording;
  const order: number[] = [];
  for (let f = 0; f < frames.count; f++) {
    if (total[f] === 0 && samples[f] === 0) continue;
    if (!isMeta(strings[frames.name[f]], strings[frames.url[f]])) order.push(f);
  }
  order.sort((a, b) => self[b] - self[a] || total[b] - total[a] || a - b);
  const ranked = new Int32Array(new SharedArrayBuffer(order.length * 4));
  ranked.set(order);
  return ranked;
}

/** `orphaned` is on the root's row, whose category it is not of. */
export function sumCategories(
  functions: FunctionTable,
  tree: CallTree,
  orphaned: number,
): CpuModel['categories'] {
  const sums = new Float64Array(CATEGORIES.length);
  for (let i = 0; i < tree.count; i++) sums[functions.category[tree.frame[i]]] += tree.self[i];
  if (orphaned > 0) sums[PROGRAM] = Math.max(0, sums[PROGRAM] - orphaned);
  return Object.fromEntries(CATEGORIES.map((name, i) => [name, sums[i]])) as CpuModel['categories'];
}

function maximum(values: Int32Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) if (values[i] > most) most = values[i];
  return most;
}
