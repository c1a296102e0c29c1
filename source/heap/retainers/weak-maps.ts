import { CONTEXT_EDGE, EDGE_TYPE_MASK, EPHEMERON_EDGE, PROPERTY_EDGE } from '../graph/kinds.ts';
import { edgeName } from '../graph/labels.ts';
import { stringIs } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';
import type { PathStep } from '../rows.ts';
import { sourceOf } from './retainers.ts';

/** Retainers of a WeakMap's table, and of it, that are looked at. */
const RETAINERS = 16;

/** What the program calls the WeakMap by whose last entry a path goes; '' where it goes by none, or none has a name. */
export function weakMapName(model: HeapModel, path: readonly PathStep[]): string {
  const { graph, retainers } = model;
  const { first, edge: edges } = retainers!;
  const entry = path.findLast(({ edge }) => edge !== -1 && graph.edgeType[edge] & EPHEMERON_EDGE);
  if (!entry) return '';
  const id = Number(/\(table @(\d+)\)$/.exec(edgeName(graph, entry.edge))?.[1] ?? -1);
  const holders = (node: number) =>
    edges.subarray(first[node], Math.min(first[node + 1], first[node] + RETAINERS));
  const table = graph.nodeId.indexOf(id);
  if (table === -1) return '';
  for (const toTable of holders(table)) {
    const map = sourceOf(graph, toTable);
    if (!stringIs(graph.strings, graph.nodeName[map], 'WeakMap')) continue;
    for (const edge of holders(map)) {
      const type = graph.edgeType[edge] & EDGE_TYPE_MASK;
      if (type === CONTEXT_EDGE || type === PROPERTY_EDGE) return edgeName(graph, edge);
    }
  }
  return '';
}
