import { count } from '../../format/numbers.ts';
import { RETAINS } from '../graph/essential.ts';
import { edgeLabel } from '../graph/labels.ts';
import { stringIs } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';
import type { PathStep } from '../rows.ts';
import { runsOf } from './path-line.ts';
import { pathParts } from './paths.ts';
import { sourceOf } from './retainers.ts';

/** A row of a retaining path as a person reads it. */
export interface PathRow {
  /** Index into the path of the object shown: of what repeats, the first. */
  step: number;
  /** How it is reached: `.sessions`, `[…]`, a module's file; what repeats folded, `.parent ×2,200`. */
  label: string;
  /** Steps of V8's and Node's own that are left out before it. */
  left: number;
}

/** A path with V8's and Node's own links left out and chains folded; with `all`, a row for each step. */
export function pathRows(model: HeapModel, path: readonly PathStep[], all = false): PathRow[] {
  const { graph } = model;
  if (path.length === 0) return [];
  if (all)
    return path.map((_, step) => ({
      step,
      label: step === 0 ? '' : edgeLabel(graph, path[step - 1].edge),
      left: 0,
    }));
  const parts = pathParts(graph, path).map(({ word, step }) => ({ word, step: inCell(model, path, step) }));
  // A function's own word comes behind the field that it is in: one row.
  const named = parts.filter(({ step }, i) => step !== parts[i - 1]?.step);
  const last = path.length - 1;
  if (named.at(-1)?.step !== last)
    named.push({ word: last === 0 ? '' : edgeLabel(graph, path[last - 1].edge), step: last });
  const words = named.map(({ word }) => word);
  let before = -1;
  return runsOf(words).map(({ at, period, times }) => {
    const part = words.slice(at, at + period).join(' → ');
    const folded = period === 1 ? part : `(${part})`;
    const { step } = named[at];
    const left = step - before - 1;
    before = named[at + period * times - 1].step;
    return { step, left, label: times === 1 ? part : `${folded} ×${count(times)}` };
  });
}

/** What a module exports is in a cell: the object in it is what has the name. */
function inCell({ graph }: HeapModel, path: readonly PathStep[], step: number): number {
  const isCell = stringIs(graph.strings, graph.nodeName[path[step].node], 'system / Cell');
  return isCell && step < path.length - 1 ? step + 1 : step;
}

/** Retainers of one object, and objects that keep it, that are looked at. */
const RETAINERS = 256;
const ABOVE = 4096;

const decided = new WeakMap<readonly PathStep[], number>();

/**
 * Of some steps of a path to an object, the last whose reference, removed alone, frees the object: whatever else keeps it is below that.
 * -1 where none does. `steps` are indexes into the path, ascending.
 */
export function stepToCut(model: HeapModel, path: readonly PathStep[], steps: readonly number[]): number {
  const known = decided.get(path);
  if (known !== undefined) return known;
  const { dominator } = model.dominators!;
  const above = new Set<number>();
  for (let v = path[path.length - 1].node; above.size < ABOVE && !above.has(v); v = dominator[v])
    above.add(v);
  const found =
    steps.findLast(
      (step) => step > 0 && above.has(path[step].node) && isOnlyWay(model, path[step - 1].edge),
    ) ?? -1;
  decided.set(path, found);
  return found;
}

/** Whether an edge is the only one that leads to its target, but for those from what the target itself keeps. */
function isOnlyWay({ graph, retainers, dominators }: HeapModel, edge: number): boolean {
  const { first, edge: edges } = retainers!;
  const target = graph.edgeTarget[edge];
  if (first[target + 1] - first[target] > RETAINERS) return false;
  for (let k = first[target]; k < first[target + 1]; k++) {
    if (edges[k] === edge || RETAINS[graph.edgeType[edges[k]]] === 0) continue;
    let v = sourceOf(graph, edges[k]);
    for (let steps = 0; v !== target && v !== graph.root && steps < ABOVE; steps++)
      v = dominators!.dominator[v];
    if (v !== target) return false;
  }
  return true;
}
