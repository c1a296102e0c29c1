import { CLOSURE, CONTEXT_EDGE, EDGE_TYPE_MASK, INTERNAL_EDGE, OBJECT } from '../graph/kinds.ts';
import { edgeName, internalTarget } from '../graph/labels.ts';
import { stringIs, stringStarts } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';
import { sourceOf } from '../retainers/retainers.ts';
import type { ContextRow, ContextVariable } from '../rows.ts';

const MOST_CLOSURES = 100;

export function isContext(model: HeapModel, node: number): boolean {
  const { nodeType, nodeName, strings } = model.graph;
  return nodeType[node] === OBJECT && stringStarts(strings, nodeName[node], 'system / Context');
}

/** All scopes, in no order. */
export function allContexts(model: HeapModel): number[] {
  const contexts: number[] = [];
  for (let v = 0; v < model.graph.nodeCount; v++) if (isContext(model, v)) contexts.push(v);
  return contexts;
}

/** Most dominators above a scope that are searched for another scope of the same place. */
const ABOVE = 32;

/** Scopes that closures share, those that one place in source makes in one row: by what they retain together, with the variables kept in the heaviest. */
export function findContexts(model: HeapModel, limit: number): ContextRow[] {
  const { dominator, retainedSize } = model.dominators!;
  const { root } = model.graph;
  const contexts = allContexts(model);
  const placeOf = new Map<number, number>();
  for (const node of contexts) placeOf.set(node, placeInSource(model, node));
  const rows = new Map<number, { node: number; count: number; together: number }>();
  for (const [node, place] of placeOf) {
    let row = rows.get(place);
    if (!row) rows.set(place, (row = { node, count: 0, together: 0 }));
    row.count++;
    if (retainedSize[node] > retainedSize[row.node]) row.node = node;
    let above = node;
    let isInside = false;
    for (let steps = 0; steps < ABOVE && above !== root && !isInside; steps++) {
      above = dominator[above];
      isInside = placeOf.get(above) === place;
    }
    if (!isInside) row.together += retainedSize[node];
  }
  return [...rows.values()]
    .sort((a, b) => b.together - a.together)
    .slice(0, limit)
    .map((row) => ({ ...contextRow(model, row.node), count: row.count, together: row.together }));
}

/** What scopes of one place share: V8's description of the scope. A scope without one is a place of its own. */
function placeInSource(model: HeapModel, node: number): number {
  const info = internalTarget(model.graph, node, 'scope_info');
  return info === -1 ? node : info;
}

export function contextRow(model: HeapModel, node: number): ContextRow {
  const { graph } = model;
  const { retainedSize } = model.dominators!;
  const { first, edge: edges } = model.retainers!;
  const closures: number[] = [];
  let closureCount = 0;
  for (let k = first[node]; k < first[node + 1]; k++) {
    const edge = edges[k];
    if ((graph.edgeType[edge] & EDGE_TYPE_MASK) !== INTERNAL_EDGE) continue;
    if (!stringIs(graph.strings, graph.edgeName[edge], 'context')) continue;
    const source = sourceOf(graph, edge);
    if (graph.nodeType[source] !== CLOSURE) continue;
    closureCount++;
    if (closures.length < MOST_CLOSURES) closures.push(source);
  }
  const variables: ContextVariable[] = [];
  for (let e = graph.firstEdge[node]; e < graph.firstEdge[node + 1]; e++) {
    if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== CONTEXT_EDGE) continue;
    const target = graph.edgeTarget[e];
    variables.push({ name: edgeName(graph, e), node: target, retainedSize: retainedSize[target] });
  }
  variables.sort((a, b) => b.retainedSize - a.retainedSize);
  const size = retainedSize[node];
  return { node, retainedSize: size, count: 1, together: size, closures, closureCount, variables };
}
