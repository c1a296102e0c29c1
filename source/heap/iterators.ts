import { CLOSURE, CONTEXT_EDGE, EDGE_TYPE_MASK, PROPERTY_EDGE } from './kinds.ts';
import { edgeName, internalTarget, namedTarget, propertyTarget } from './labels.ts';
import type { HeapModel } from './model.ts';
import { sourceOf } from './retainers.ts';

/** Retainers of one node that are looked at. */
const LOOKED_AT = 64;

/** Of an iterator that node's `on(emitter, event)` made, by the scope of its functions: the event, and the variable or field that has it. '' where unknown. */
export function eventIterator(model: HeapModel, scope: number): { event: string; heldAs: string } {
  const { graph } = model;
  const handler = namedTarget(graph, scope, CONTEXT_EDGE, 'eventHandler');
  let event = '';
  for (const { source, name } of handler === -1 ? [] : holders(model, handler, PROPERTY_EDGE)) {
    // The function itself, or a list of several.
    const isEvents = name !== 'listener' && propertyTarget(graph, source, 'error') !== -1;
    if (isEvents) event ||= name;
  }
  const { first, edge: edges } = model.retainers!;
  for (let k = first[scope]; k < Math.min(first[scope + 1], first[scope] + LOOKED_AT); k++) {
    const closure = sourceOf(graph, edges[k]);
    if (graph.nodeType[closure] !== CLOSURE || internalTarget(graph, closure, 'context') !== scope) continue;
    for (const { source: iterator, name } of holders(model, closure, PROPERTY_EDGE)) {
      if (name !== 'next') continue;
      for (const type of [CONTEXT_EDGE, PROPERTY_EDGE])
        for (const holder of holders(model, iterator, type))
          if (holder.name !== '__proto__' && holder.name !== 'this') return { event, heldAs: holder.name };
    }
  }
  return { event, heldAs: '' };
}

function holders(
  { graph, retainers }: HeapModel,
  node: number,
  type: number,
): { source: number; name: string }[] {
  const { first, edge: edges } = retainers!;
  const found: { source: number; name: string }[] = [];
  for (let k = first[node]; k < Math.min(first[node + 1], first[node] + LOOKED_AT); k++)
    if ((graph.edgeType[edges[k]] & EDGE_TYPE_MASK) === type)
      found.push({ source: sourceOf(graph, edges[k]), name: edgeName(graph, edges[k]) });
  return found;
}
