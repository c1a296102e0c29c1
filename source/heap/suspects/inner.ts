import type { HeapModel } from '../model.ts';
import { heldAs } from '../retainers/paths.ts';
import { type Contents, contentsOf, isCarrier } from './contents.ts';
import { anyIndex } from './patterns.ts';

/** The place in each of many alike that holds most of what they weigh. */
export interface Field {
  /** `.history`, `.parser.rows`. */
  name: string;
  className: string;
  /** Things in it, in all of them together. */
  count: number;
  retainedSize: number;
}

/** Fewer parents are each a matter of its own; fewer things in a place are parts, not a pile: in each of few parents, there must be many. */
const PARENTS = 100;
const PILE = 8;
const FEW_PARENTS = 8;
const LARGE_PILE = 64;
/** Of what the parents weigh. */
const MOST = 0.6;
/** Steps down from a parent, and parents that are looked at. */
const STEPS = 8;
const ASKED = 2000;

/** Where the things that pile up in `node` keep what they weigh, if that is in one place in each of them; null where it is not. */
export function fieldOf(model: HeapModel, node: number, contents: Contents): Field | null {
  const { sample, classIndex, count, retainedSize } = contents;
  if (count < FEW_PARENTS || sample === -1 || retainedSize <= 0) return null;
  const parents = instancesBelow(model, node, classIndex);
  if (parents.length < FEW_PARENTS) return null;
  const names = new Map<string, { things: number; bytes: number; heldBy: number; className: string }>();
  let weight = 0;
  for (const parent of parents) {
    weight += model.dominators!.retainedSize[parent];
    const pile = pileIn(model, parent);
    if (!pile) continue;
    const known = names.get(pile.name) ?? { things: 0, bytes: 0, heldBy: 0, className: pile.className };
    known.things += pile.count;
    known.bytes += pile.retainedSize;
    known.heldBy++;
    names.set(pile.name, known);
  }
  for (const [name, { things, bytes, heldBy, className }] of names) {
    if (name === '' || bytes < weight * MOST || heldBy < parents.length / 2) continue;
    if (parents.length < PARENTS && things < heldBy * LARGE_PILE) continue;
    const scale = count / parents.length;
    return {
      name,
      className,
      count: Math.round(things * scale),
      retainedSize: Math.min(retainedSize, bytes * scale),
    };
  }
  return null;
}

/** The first object on the way down the heaviest children that holds a pile, by the names on that way. */
function pileIn(model: HeapModel, parent: number) {
  const { firstChild, child, retainedSize } = model.dominators!;
  let at = parent;
  let name = '';
  for (let steps = 0; steps < STEPS && firstChild[at] < firstChild[at + 1]; steps++) {
    const next = child[firstChild[at]];
    if (retainedSize[next] < retainedSize[parent] / 2) return null;
    const step = anyIndex(heldAs(model, next));
    if (/^[.[]/.test(step)) name += step;
    at = next;
    if (isCarrier(model, at)) continue;
    const { classIndex, count } = contentsOf(model, at);
    if (classIndex !== -1 && count >= PILE)
      return { name, count, retainedSize: retainedSize[at], className: model.classes.names[classIndex] };
  }
  return null;
}

/** Objects of a class that a node holds, by itself or by way of what it holds. */
export function instancesBelow(model: HeapModel, node: number, c: number): number[] {
  const { firstChild, child } = model.dominators!;
  const found: number[] = [];
  const todo = [node];
  while (todo.length > 0 && found.length < ASKED) {
    const v = todo.pop()!;
    for (let k = firstChild[v]; k < firstChild[v + 1]; k++) {
      if (model.classes.ofNode[child[k]] === c) found.push(child[k]);
      else if (isCarrier(model, child[k]) || v === node) todo.push(child[k]);
    }
  }
  return found;
}
