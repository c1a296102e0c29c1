import { CLOSURE, CONTEXT_EDGE, EDGE_TYPE_MASK, INTERNAL_EDGE, OBJECT } from './kinds.ts';
import { edgeName } from './labels.ts';
import type { ContextRow, ContextVariable, HeapModel } from './model.ts';
import { sourceOf } from './retainers.ts';
import { stringIs, stringStarts } from './strings.ts';

const MOST_CLOSURES = 100;

export function isContext(model: HeapModel, node: number): boolean {
  const { nodeType, nodeName, strings } = model.graph;
  return nodeType[node] === OBJECT && stringStarts(strings, nodeName[node], 'system / Context');
}

/** Scopes that closures share, by retained size, with the variables kept in them. */
export function findContexts(model: HeapModel, limit: number): ContextRow[] {
  const { retainedSize } = model.dominators!;
  const contexts: number[] = [];
  for (let v = 0; v < model.graph.nodeCount; v++) if (isContext(model, v)) contexts.push(v);
  return contexts
    .sort((a, b) => retainedSize[b] - retainedSize[a])
    .slice(0, limit)
    .map((node) => contextRow(model, node));
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
  return { node, retainedSize: retainedSize[node], closures, closureCount, variables };
}
