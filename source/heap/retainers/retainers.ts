import type { HeapGraph } from '../graph/columns.ts';
import { BROKEN_EDGE } from '../graph/kinds.ts';
import type { Retainers } from '../model.ts';

/** Edges by target, in file order within a target. */
export function findRetainers(graph: HeapGraph): Retainers {
  const { nodeCount, edgeCount, edgeType, edgeTarget } = graph;
  const first = new Uint32Array(new SharedArrayBuffer((nodeCount + 1) * 4));
  let kept = 0;
  for (let e = 0; e < edgeCount; e++) {
    if (edgeType[e] === BROKEN_EDGE) continue;
    first[edgeTarget[e] + 1]++;
    kept++;
  }
  for (let v = 0; v < nodeCount; v++) first[v + 1] += first[v];
  const edge = new Uint32Array(new SharedArrayBuffer(kept * 4));
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
