import type { HeapGraph } from '../graph/columns.ts';
import type { HeapModel } from '../model.ts';
import { instancesOf } from '../retainers/holders.ts';
import { keeperOf } from './keeper.ts';
import type { Suspect } from './suspect.ts';

/**
 * When what a suspect holds was allocated, told by object ids: V8 numbers what is there at a snapshot in the order of its pages, which fill up from old to
 * new, and what comes later after that. Ids of one heap can be compared; how far they lie apart means nothing.
 */
export interface Age {
  /** Some of them, in order. */
  ids: Float64Array;
  /** Whether a part of it is among the newest of the heap: what goes on growing has that, and a table may. */
  lasts: boolean;
}

/** A part of the newest of all that is more than chance. */
const BULK = 0.85;
const MOST = 0.95;
const FIRST = 0.1;
/** Of one taken of each, the chance that the first is the older. */
const LIKELY = 0.75;
/** Nodes that are looked at, of each level below a suspect and in all; ids that are kept. */
const SOME = 20_000;
const ENOUGH = 200_000;
const KEPT = 2000;
/** Fewer nodes say nothing. */
const FEW = 30;

/** Null where too little is held for its ids to say when. Needs the phase `retained`. */
export function ageOf(model: HeapModel, suspect: Suspect): Age | null {
  const ids = idsOf(model, suspect);
  if (ids.length < FEW) return null;
  const kept = sample(ids);
  return { ids: kept, lasts: at(kept, BULK) > newest(model.graph) };
}

function idsOf(model: HeapModel, suspect: Suspect): number[] {
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
  return ids;
}

/**
 * Whether nearly all of one was allocated before half of the other; or half of it before nearly all of the other, and most of the rest before most of that:
 * V8 puts some of a table into the gaps of later pages, and what is worked out of it later, such as a text that is flattened, is new.
 */
export const isBefore = (one: Age, other: Age): boolean =>
  at(one.ids, MOST) <= at(other.ids, 0.5) ||
  (!one.lasts && at(one.ids, 0.5) <= at(other.ids, FIRST) && chanceOfBefore(one.ids, other.ids) >= LIKELY);

/** Of all nodes, less than this is too little for a pile. */
const LEAST = 0.01;

/** Whether hardly any object of the heap is newer than all of it. */
export function isLatest({ graph: { nodeId, nodeCount } }: HeapModel, age: Age): boolean {
  const most = at(age.ids, MOST);
  let newer = 0;
  for (let v = 0; v < nodeCount; v++) if (nodeId[v] > most && nodeId[v] % 2 === 1) newer++;
  return newer < nodeCount * LEAST;
}

function chanceOfBefore(ids: Float64Array, others: Float64Array): number {
  let before = 0;
  let passed = 0;
  for (const id of others) {
    while (passed < ids.length && ids[passed] < id) passed++;
    before += passed;
  }
  return before / (ids.length * others.length);
}

const at = (ids: Float64Array, share: number): number => ids[Math.floor(share * (ids.length - 1))];

/** Some of them, in order. */
function sample(ids: readonly number[]): Float64Array {
  const all = Float64Array.from(ids).sort();
  const stride = Math.ceil(all.length / KEPT);
  return all.filter((_, i) => i % stride === 0);
}

const newests = new WeakMap<HeapGraph, number>();

/** The id from which on the newest nodes of a heap are. */
function newest(graph: HeapGraph): number {
  let known = newests.get(graph);
  if (known === undefined) {
    const stride = Math.ceil(graph.nodeCount / ENOUGH);
    const ids: number[] = [];
    for (let v = 0; v < graph.nodeCount; v += stride)
      if (graph.nodeId[v] % 2 === 1) ids.push(graph.nodeId[v]);
    newests.set(graph, (known = at(sample(ids), BULK)));
  }
  return known;
}

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
