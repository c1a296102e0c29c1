import type { HeapModel } from '../model.ts';
import { instancesOf } from '../retainers/holders.ts';
import { keeperOf } from './keeper.ts';
import type { Suspect } from './suspect.ts';

/**
 * When what a suspect holds was allocated, told by object ids: V8 numbers what is there at a snapshot in the order of its pages, which fill up from old to
 * new, and what comes later after that. Ids of one heap can be compared; how far they lie apart means nothing.
 */
interface Age {
  /** Half of it has no greater id. */
  half: number;
  /** Nearly all of it has no greater id. */
  most: number;
}

const MOST = 0.95;
/** Nodes that are looked at, of each level below a suspect and in all. */
const SOME = 20_000;
const ENOUGH = 200_000;
/** Fewer nodes say nothing. */
const FEW = 30;

/** Null where too little is held for its ids to say when. Needs the phase `retained`. */
export function ageOf(model: HeapModel, suspect: Suspect): Age | null {
  const { graph } = model;
  const { firstChild, child } = model.dominators!;
  const ids: number[] = [];
  let level = topsOf(model, suspect);
  while (level.length > 0 && ids.length < ENOUGH) {
    const below: number[] = [];
    for (const node of some(level)) {
      const id = graph.nodeId[node];
      // What is outside V8's heap has even ids, and no order.
      if (id % 2 === 1 && graph.selfSize[node] > 0) ids.push(id);
      for (let k = firstChild[node]; k < firstChild[node + 1]; k++) below.push(child[k]);
    }
    level = below;
  }
  if (ids.length < FEW) return null;
  const sorted = Float64Array.from(ids).sort();
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))];
  return { half: at(0.5), most: at(MOST) };
}

/** Whether nearly all of one was allocated before half of the other. */
export const isBefore = (one: Age, other: Age): boolean => one.most <= other.half;

function topsOf(model: HeapModel, suspect: Suspect): number[] {
  const { kind, node, spread, contents, retainedSize } = suspect;
  if (spread) return [...spread];
  if (kind === 'chain' || model.dominators!.retainedSize[node] >= retainedSize / 2) return [node];
  if (contents.classIndex === -1) return [node];
  const below = instancesOf(model, contents.classIndex, node);
  // What two places hold is below neither of them.
  return below.length >= contents.count / 2
    ? below
    : instancesOf(model, contents.classIndex, keeperOf(model, suspect));
}

function some(nodes: number[]): number[] {
  const stride = Math.ceil(nodes.length / SOME);
  return stride <= 1 ? nodes : nodes.filter((_, i) => i % stride === 0);
}
