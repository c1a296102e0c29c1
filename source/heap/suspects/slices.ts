import { CONS_STRING, SLICED_STRING, STRING } from '../graph/kinds.ts';
import { internalTarget, stringValue } from '../graph/labels.ts';
import type { HeapModel } from '../model.ts';
import { heldAs } from '../retainers/paths.ts';
import { sourceOf } from '../retainers/retainers.ts';

// A slice of a string keeps the whole string that it was cut from.

export interface Slice {
  /** The field that has it: `.entry`; '' where the thing is the slice itself. */
  name: string;
  /** Characters of the slice, as far as the snapshot has them, and the bytes of what it was cut from. */
  length: number;
  parentSize: number;
}

/** Steps down to a slice, and retainers of a text that are looked at. */
const STEPS = 6;
const RETAINERS = 16;

/** The slice that makes up most of what a thing weighs; null where none does. */
export function sliceIn(model: HeapModel, thing: number): Slice | null {
  const { graph, dominators } = model;
  const { firstChild, child, retainedSize } = dominators!;
  let name = '';
  let at = thing;
  for (let steps = 0; steps < STEPS; steps++) {
    const parent = graph.nodeType[at] === SLICED_STRING ? internalTarget(graph, at, 'parent') : -1;
    if (parent !== -1) {
      const parentSize = graph.selfSize[parent] || retainedSize[parent];
      return parentSize < retainedSize[thing] / 2
        ? null
        : { name, length: stringValue(graph, at).length, parentSize };
    }
    const slice = keepingSlice(model, at);
    if (slice !== -1) {
      const field = at === thing ? '' : heldAs(model, slice);
      return {
        name: name || (/^\./.test(field) ? field : ''),
        length: at === thing ? 0 : stringValue(graph, slice).length,
        parentSize: retainedSize[at],
      };
    }
    if (firstChild[at] === firstChild[at + 1]) return null;
    const next = child[firstChild[at]];
    if (retainedSize[next] < retainedSize[thing] / 2) return null;
    if (/^\./.test(heldAs(model, next))) name ||= heldAs(model, next);
    at = next;
  }
  return null;
}

/** One of the slices of a text that slices alone keep: no single one of several dominates it. -1 where something else has it. */
function keepingSlice(model: HeapModel, text: number): number {
  const { graph, retainers } = model;
  const { first, edge: edges } = retainers!;
  const type = graph.nodeType[text];
  if ((type !== STRING && type !== CONS_STRING) || first[text] === first[text + 1]) return -1;
  for (let k = first[text]; k < Math.min(first[text + 1], first[text] + RETAINERS); k++)
    if (graph.nodeType[sourceOf(graph, edges[k])] !== SLICED_STRING) return -1;
  return sourceOf(graph, edges[first[text]]);
}
