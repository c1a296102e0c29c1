import { CLOSURE, CONTEXT_EDGE, EDGE_TYPE_MASK, PROPERTY_EDGE } from '../graph/kinds.ts';
import { edgeName, internalTarget, propertyTarget } from '../graph/labels.ts';
import type { HeapModel } from '../model.ts';
import { sourceOf } from './retainers.ts';

/** Retainers of one node that are looked at. */
const LOOKED_AT = 64;

/** Of an iterator that node's `on(emitter, event)` made, by the scope of its functions: the event, and the variable or field that has it. '' where unknown. */
export function eventIterator(model: HeapModel, scope: number): { event: string; heldAs: string } {
  const { graph } = model;
  const { first, edge: edges } = model.retainers!;
  let event = '';
  let heldAs = '';
  for (let k = first[scope]; k < Math.min(first[scope + 1], first[scope] + LOOKED_AT); k++) {
    const closure = sourceOf(graph, edges[k]);
    if (graph.nodeType[closure] !== CLOSURE || internalTarget(graph, closure, 'context') !== scope) continue;
    for (const { source, name } of holders(model, closure, PROPERTY_EDGE)) {
      // It listens to errors as well, on the same object.
      const isEvents =
        propertyTarget(graph, source, 'error') !== -1 && !/^(error|__proto__|listener)$/.test(name);
      if (isEvents) event ||= name;
      if (name === 'next') heldAs ||= nameOf(model, source);
    }
  }
  return { event, heldAs };
}

/** The variable that has an object, or else the field. */
function nameOf(model: HeapModel, node: number): string {
  for (const type of [CONTEXT_EDGE, PROPERTY_EDGE])
    for (const { name } of holders(model, node, type))
      if (name !== '__proto__' && name !== 'this') return name;
  return '';
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
