import type { QueryCall } from './ask.ts';
import { nodeWithId, objectsOf, searchObjects } from './classes/objects.ts';
import { compare } from './comparison/compare.ts';
import { siblingsFrom } from './dominance/siblings.ts';
import { findAllocationSites } from './holdings/allocations.ts';
import { findCollections } from './holdings/collections.ts';
import { findContexts } from './holdings/contexts.ts';
import { findDetached } from './holdings/detached-trees.ts';
import { findDuplicates } from './holdings/duplicates.ts';
import { findGlobals } from './holdings/globals.ts';
import { findListeners } from './holdings/listeners.ts';
import { findRealms } from './holdings/realms.ts';
import type { HeapModel, HeapQueries, OpenedHeap } from './model.ts';
import { freedByCuts } from './retainers/edge-cuts.ts';
import { retainerRows, shortestPath } from './retainers/paths.ts';

type Answers = {
  [M in keyof HeapQueries]: (
    model: HeapModel,
    ...args: Plain<Parameters<HeapQueries[M]>>
  ) => Awaited<ReturnType<HeapQueries[M]>>;
};

/** An open snapshot travels as its model. */
type Plain<A extends unknown[]> = {
  [I in keyof A]: A[I] extends readonly OpenedHeap[] ? readonly HeapModel[] : A[I];
};

const ANSWERS: Answers = {
  objects: objectsOf,
  nodeWithId,
  search: searchObjects,
  path: shortestPath,
  retainers: retainerRows,
  freed: freedByCuts,
  siblings: siblingsFrom,
  duplicates: findDuplicates,
  contexts: findContexts,
  listeners: findListeners,
  collections: findCollections,
  detached: findDetached,
  globals: findGlobals,
  realms: findRealms,
  allocationSites: findAllocationSites,
  compare,
};

/** Answers on the engine's thread. */
export function answer(model: HeapModel, { method, args }: QueryCall): unknown {
  const found = ANSWERS[method] as ((model: HeapModel, ...args: unknown[]) => unknown) | undefined;
  if (!found) throw new Error(`no such question: ${method}`);
  return found(model, ...args);
}
