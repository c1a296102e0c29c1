import { follow, stepsBetween } from '../comparison/by-place.ts';
import { OBJECT } from '../graph/kinds.ts';
import { isContext } from '../holdings/contexts.ts';
import type { HeapModel } from '../model.ts';
import { instancesOf } from '../retainers/holders.ts';
import { shortestPath } from '../retainers/paths.ts';
import { contentsIn, contentsOf, isCarrier } from './contents.ts';
import { instancesBelow } from './inner.ts';
import type { Suspect } from './suspect.ts';

/** More are a pile themselves; fewer than these, in all of them together, are parts. */
const FEW = 64;
const PILE = 128;
const PER_ONE = 8;
/** What the place in each of them has to hold of what all weigh. */
const MOST = 0.6;
const STEPS = 12;

/**
 * A few things in a collection, each of which keeps most of what it weighs in the same field, are told by that: six connections are not too many, the
 * leases on each of them are. The suspect itself where they are not so.
 */
export function intoFew(model: HeapModel, suspect: Suspect): Suspect {
  const { contents, kind, node } = suspect;
  if (kind === 'chain' || contents.within || contents.count < 2 || contents.count > FEW) return suspect;
  // Modules are told by their files.
  if (kind === 'group' && model.classes.names[contents.classIndex] === 'Module') return suspect;
  const { retainedSize } = model.dominators!;
  const all =
    kind === 'group'
      ? instancesOf(model, contents.classIndex, model.graph.root)
      : instancesBelow(model, node, contents.classIndex);
  const steps = all.length < 2 ? null : stepsToPile(model, contents.sample);
  if (!steps) return suspect;
  const piles = all.map((one) => follow(model, one, steps)).filter((pile) => pile !== -1);
  const size = piles.reduce((sum, pile) => sum + retainedSize[pile], 0);
  if (piles.length < all.length / 2 || piles.length < 2 || size < suspect.retainedSize * MOST) return suspect;
  const inner = contentsIn(model, piles, []);
  const many = inner.classIndex !== -1 && inner.count >= Math.max(PILE, piles.length * PER_ONE);
  if (!many && !isBinary(model, piles[0])) return suspect;
  const largest = piles.reduce((a, b) => (retainedSize[b] > retainedSize[a] ? b : a));
  return {
    ...suspect,
    kind: 'single',
    node: largest,
    retainedSize: size,
    share: size / (model.totals.size || 1),
    contents: inner,
    path: shortestPath(model, largest),
    spread: Uint32Array.from(piles),
  };
}

const isBinary = ({ classes }: HeapModel, node: number): boolean =>
  /^(Buffer|FastBuffer|ArrayBuffer|(Big)?(Int|Uint|Float)\d+(Clamped)?Array)$/.test(
    classes.names[classes.ofNode[node]],
  );

/** The way from one of them to the first object on its heaviest branch that holds many of one class; null where there is none. */
function stepsToPile(model: HeapModel, one: number) {
  const { firstChild, child, retainedSize } = model.dominators!;
  let at = one;
  for (let steps = 0; steps < STEPS && firstChild[at] < firstChild[at + 1]; steps++) {
    at = child[firstChild[at]];
    if (retainedSize[at] < retainedSize[one] * MOST) return null;
    if (isCarrier(model, at)) continue;
    if (isBinary(model, at)) return stepsBetween(model, one, at);
    const { classIndex, count, within } = contentsOf(model, at);
    // An object that has one collection is not the pile, that is; a function and its scope are told as what keeps it.
    if (within?.count === 1 && model.graph.nodeType[at] === OBJECT && !isContext(model, at)) continue;
    if (classIndex !== -1 && count >= PER_ONE) return stepsBetween(model, one, at);
  }
  return null;
}
