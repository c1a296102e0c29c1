import { freedBy } from '../dominance/what-if.ts';
import { EDGE_TYPE_MASK, ELEMENT_EDGE, HIDDEN_EDGE } from '../graph/kinds.ts';
import type { HeapModel } from '../model.ts';
import type { EdgeCut, Freed } from '../rows.ts';
import { sourceOf } from './retainers.ts';

/** What references to one object have to share to be alike: type, name (any index), class of the source. */
export function likeness(
  { graph, classes }: HeapModel,
  edge: number,
  source = sourceOf(graph, edge),
): string {
  const byte = graph.edgeType[edge];
  const type = byte & EDGE_TYPE_MASK;
  const indexed = type === ELEMENT_EDGE || type === HIDDEN_EDGE;
  return `${byte},${indexed ? '' : graph.edgeName[edge]},${classes.ofNode[source]}`;
}

/** Whether a cut takes an edge away. */
export function isCutBy(model: HeapModel, { edge, alike }: EdgeCut, one: number): boolean {
  const { edgeTarget } = model.graph;
  if (edge === one || !alike) return edge === one;
  return edgeTarget[edge] === edgeTarget[one] && likeness(model, edge) === likeness(model, one);
}

/** The edges that cuts take away. */
export function edgesOfCuts(model: HeapModel, cuts: readonly EdgeCut[]): Set<number> {
  const out = new Set<number>();
  for (const cut of cuts) {
    out.add(cut.edge);
    if (!cut.alike) continue;
    const { first, edge: edges } = model.retainers!;
    const target = model.graph.edgeTarget[cut.edge];
    for (let k = first[target]; k < first[target + 1]; k++)
      if (isCutBy(model, cut, edges[k])) out.add(edges[k]);
  }
  return out;
}

/** What goes with each of the cuts, and with all at once: a search over the graph for each. */
export function freedByCuts(model: HeapModel, cuts: readonly EdgeCut[]): Freed {
  const each = cuts.map((cut) => freedBy(model, { edges: edgesOfCuts(model, [cut]) }));
  const together = cuts.length === 1 ? each[0] : freedBy(model, { edges: edgesOfCuts(model, cuts) });
  return { each, together };
}
