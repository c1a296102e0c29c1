import type { HeapGraph } from '../graph/columns.ts';
import { BROKEN_EDGE } from '../graph/kinds.ts';
import type { Retainers } from '../model.ts';

/** How many edges lead to each node, as `findRetainers` uses it up, and 1 for each that one edge leads to. */
export interface References {
  counts: Uint32Array;
  alone: Uint8Array;
}

export function countReferences({ nodeCount, edgeCount, edgeType, edgeTarget }: HeapGraph): References {
  const counts = new Uint32Array(new SharedArrayBuffer((nodeCount + 1) * 4));
  for (let e = 0; e < edgeCount; e++) if (edgeType[e] !== BROKEN_EDGE) counts[edgeTarget[e] + 1]++;
  const alone = new Uint8Array(new SharedArrayBuffer(nodeCount));
  for (let v = 0; v < nodeCount; v++) alone[v] = Number(counts[v + 1] === 1);
  return { counts, alone };
}

/** Edges by target, in file order within a target. */
export function findRetainers(graph: HeapGraph, { counts: first }: References): Retainers {
  const { nodeCount, edgeCount, edgeType, edgeTarget } = graph;
  for (let v = 0; v < nodeCount; v++) first[v + 1] += first[v];
  const edge = new Uint32Array(new SharedArrayBuffer(first[nodeCount] * 4));
  for (let e = 0; e < edgeCount; e++) if (edgeType[e] !== BROKEN_EDGE) edge[first[edgeTarget[e]]++] = e;
  first.copyWithin(1, 0, nodeCount);
  first[0] = 0;
  return { first, edge };
}

/** The node an edge starts from: by bisection, since a column for it would cost four bytes an edge. */
export function sourceOf(graph: HeapGraph, edge: number): number {
  const { firstEdge } = graph;
  let low = 0;
  let high = graph.nodeCount;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (firstEdge[middle] <= edge) low = middle;
    else high = middle;
  }
  return low;
}
