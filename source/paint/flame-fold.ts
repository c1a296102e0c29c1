import { type CpuModel, GC, NODE } from '../cpu/model.ts';
import { shortName } from '../cpu/names.ts';

/** Calls from one activation of a function to its next that still make one recursion: an expression parser has a dozen. */
const LONGEST_PERIOD = 16;

/** Whether two calls are of one function, or of methods of one file that are called the same: nodes of a tree visit each other so. */
function isAgain({ recording: { frames, strings } }: CpuModel, a: number, b: number): boolean {
  return (
    a === b ||
    (frames.name[a] === frames.name[b] && frames.url[a] === frames.url[b] && strings[frames.name[a]] !== '')
  );
}

/**
 * How many rows of the call tree a box of the flame graph stands for, from a row on down its first children: a function that calls itself
 * (`visit ×12`), wrappers of one module of Node (`http ×3`). What their other callees and own time come to is less than a column.
 *
 * What is zoomed to lies open, so that Enter unfolds.
 *
 * @param lost microseconds that a column is wide.
 */
export function foldsOf(model: CpuModel, zoom: number, lost: number): (row: number) => number {
  const { tree } = model;
  const many = (row: number): number => {
    const first = tree.frame[row];
    const category = model.functions.category[first];
    if (row === 0 || category >= GC) return 1;
    const module = category === NODE ? moduleOf(model, first) : null;
    const least = tree.total[row] - lost;
    let last = row;
    for (;;) {
      let next = 0;
      for (let at = last + 1, step = 1; step <= LONGEST_PERIOD; at++, step++) {
        if (at >= tree.end[at - 1] || tree.total[at] <= least) break;
        if (
          isAgain(model, tree.frame[at], first) ||
          (module !== null && step === 1 && moduleOf(model, tree.frame[at]) === module)
        ) {
          next = at;
          break;
        }
      }
      if (next === 0) return last - row + 1;
      last = next;
    }
  };
  const open = zoom > 0 ? zoom + many(zoom) : 0;
  return (row) => (row >= zoom && row < open ? 1 : many(row));
}

/** The row of the graph that a row of the tree is on, counted from the zoomed one. O(depth). */
export function graphRow(
  { tree }: CpuModel,
  folds: (row: number) => number,
  zoom: number,
  node: number,
): number {
  const path: number[] = [];
  for (let at = node; at > zoom; at = tree.parent[at]) path.push(at);
  let row = 0;
  let end = zoom + folds(zoom);
  for (let i = path.length - 1; i >= 0; i--) {
    if (path[i] < end) continue;
    row++;
    end = path[i] + folds(path[i]);
  }
  return row;
}

/** `visit ×12`, `http ×3`: what is in a box that stands for `many` rows. */
export function foldedName(model: CpuModel, row: number, many: number): string {
  const { frame } = model.tree;
  let same = 0;
  for (let at = row; at < row + many; at++) if (isAgain(model, frame[at], frame[row])) same++;
  if (same > 1) return `${shortName(model, frame[row])} ×${same}`;
  return `${moduleOf(model, frame[row]) ?? shortName(model, frame[row])} ×${many}`;
}

/** Calls one in another, in few words: those of one function that follow each other, or of one module of Node's, are one. */
export function callRuns(model: CpuModel, frames: readonly number[]): { text: string; calls: number }[] {
  const runs: { text: string; calls: number }[] = [];
  for (let at = 0, end = 0; at < frames.length; at = end) {
    const first = frames[at];
    const module = model.functions.category[first] === NODE ? moduleOf(model, first) : null;
    const goesOn = (frame: number) =>
      isAgain(model, frame, first) ||
      (module !== null && model.functions.category[frame] === NODE && moduleOf(model, frame) === module);
    let isOne = true;
    for (; end < frames.length && goesOn(frames[end]); end++) isOne &&= isAgain(model, frames[end], first);
    const name = isOne || module === null ? shortName(model, first) : module;
    runs.push({ text: end - at > 1 ? `${name} ×${end - at}` : name, calls: end - at });
  }
  return runs;
}

const modules = new WeakMap<CpuModel, Map<number, string | null>>();

/** `http` of node:_http_server, `modules` of node:internal/modules/cjs/loader; null for what is no file of Node's. */
function moduleOf(model: CpuModel, frame: number): string | null {
  let known = modules.get(model);
  if (!known) modules.set(model, (known = new Map()));
  const url = model.recording.frames.url[frame];
  let found = known.get(url);
  if (found === undefined) {
    const path = /^node:(?:internal\/)?_?([\w-]+)/.exec(model.recording.strings[url])?.[1];
    known.set(url, (found = path ? path.split('_', 1)[0] : null));
  }
  return found;
}
