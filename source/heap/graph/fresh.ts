import type { HeapModel } from '../model.ts';
import type { HeapGraph } from './columns.ts';

// Which objects are newer than an earlier snapshot of the same process, by the ids of one snapshot alone.

/** Fewer of the nodes are chance, more the whole heap: then no snapshot came before. */
const FEWEST = 0.002;
const MOST = 0.8;

const firsts = new WeakMap<HeapGraph, number | null>();

/**
 * The smallest id that this snapshot gave, where one of the same process came before it; null where none did. A snapshot numbers what it has not seen before
 * in the order in which it writes it: nodes with ids from this one on are in the order of their ids, and all before have been numbered by then.
 * Null too where objects are numbered as they are allocated.
 */
export function firstFresh(graph: HeapGraph): number | null {
  let known = firsts.get(graph);
  if (known === undefined) firsts.set(graph, (known = findFirst(graph)));
  return known;
}

function findFirst({ nodeCount, nodeId }: HeapGraph): number | null {
  let highest = 0;
  // The largest id of a node that stands after one with a larger.
  let late = 0;
  for (let v = 0; v < nodeCount; v++) {
    const id = nodeId[v];
    // The embedder's objects have even ids, which are no numbers in a row.
    if (id % 2 === 0) continue;
    if (id > highest) highest = id;
    else if (id > late) late = id;
  }
  let fresh = 0;
  for (let v = 0; v < nodeCount; v++) if (nodeId[v] > late) fresh++;
  return fresh < nodeCount * FEWEST || fresh > nodeCount * MOST ? null : late + 1;
}

/** The last id that a snapshot gave. */
export function lastId({ nodeCount, nodeId }: HeapGraph): number {
  let last = 0;
  for (let v = 0; v < nodeCount; v++) if (nodeId[v] % 2 === 1 && nodeId[v] > last) last = nodeId[v];
  return last;
}

/** Of the bytes that some nodes keep alive, the share that an earlier snapshot of the process did not have; null where none came before. */
export function freshShare(model: HeapModel, nodes: Iterable<number>): number | null {
  const { graph, dominators } = model;
  const first = firstFresh(graph);
  if (first === null) return null;
  const { firstChild, child } = dominators!;
  const { nodeId, selfSize } = graph;
  let all = 0;
  let fresh = 0;
  const todo = [...nodes];
  while (todo.length > 0) {
    const v = todo.pop()!;
    all += selfSize[v];
    if (nodeId[v] >= first) fresh += selfSize[v];
    for (let k = firstChild[v]; k < firstChild[v + 1]; k++) todo.push(child[k]);
  }
  return all === 0 ? 0 : fresh / all;
}
