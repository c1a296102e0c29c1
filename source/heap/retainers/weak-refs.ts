import { EDGE_TYPE_MASK, WEAK_EDGE } from '../graph/kinds.ts';
import { edgeName, internalTarget } from '../graph/labels.ts';
import { stringIs } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';

/** WeakRefs that a Map, Set, array or object refers to, and those among them whose object is gone. */
export function weakRefsIn({ graph }: HeapModel, node: number): { count: number; empty: number } {
  const refs = new Set<number>();
  const table = internalTarget(graph, node, 'table');
  for (const from of table === -1 ? [node] : [node, table])
    for (let e = graph.firstEdge[from]; e < graph.firstEdge[from + 1]; e++) {
      const target = graph.edgeTarget[e];
      if (stringIs(graph.strings, graph.nodeName[target], 'WeakRef') && graph.selfSize[target] > 0)
        refs.add(target);
    }
  let empty = 0;
  for (const ref of refs) if (!hasTarget(graph, ref)) empty++;
  return { count: refs.size, empty };
}

function hasTarget(graph: HeapModel['graph'], ref: number): boolean {
  for (let e = graph.firstEdge[ref]; e < graph.firstEdge[ref + 1]; e++)
    if ((graph.edgeType[e] & EDGE_TYPE_MASK) === WEAK_EDGE && edgeName(graph, e) === 'target') return true;
  return false;
}
