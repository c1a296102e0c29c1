import { EDGE_TYPE_MASK, INTERNAL_EDGE, OBJECT, PROPERTY_EDGE } from '../graph/kinds.ts';
import { edgeName, internalTarget, isDictionary, isString, stringValue } from '../graph/labels.ts';
import type { HeapModel } from '../model.ts';
import { sourceOf } from '../retainers/retainers.ts';

/** Fields told, and objects of a hidden class that are looked at for one made from it. */
const TOLD = 12;
const LOOKED_AT = 256;

/**
 * All fields of a plain object, by its hidden class, where they are more than its references show: small integers, and numbers kept in the
 * object itself, leave none. Empty where the references tell it all, or the hidden class has others' fields as well.
 */
export function fieldsOf(model: HeapModel, node: number): string[] {
  const { graph, classes } = model;
  if (node === -1 || graph.nodeType[node] !== OBJECT || isDictionary(graph, node)) return [];
  if (!classes.names[classes.ofNode[node]].startsWith('{')) return [];
  const map = internalTarget(graph, node, 'map');
  const descriptors = map === -1 ? -1 : internalTarget(graph, map, 'descriptors');
  if (descriptors === -1 || isShared(model, map, descriptors)) return [];
  const fields: string[] = [];
  for (let e = graph.firstEdge[descriptors]; e < graph.firstEdge[descriptors + 1]; e++) {
    const target = graph.edgeTarget[e];
    const at =
      (graph.edgeType[e] & EDGE_TYPE_MASK) === INTERNAL_EDGE ? Number(edgeName(graph, e)) : Number.NaN;
    if (at % 3 === 0 && isString(graph, target)) fields.push(stringValue(graph, target));
  }
  let shown = 0;
  for (let e = graph.firstEdge[node]; e < graph.firstEdge[node + 1]; e++)
    if ((graph.edgeType[e] & EDGE_TYPE_MASK) === PROPERTY_EDGE && fields.includes(edgeName(graph, e)))
      shown++;
  if (shown === fields.length || fields.length > 64) return [];
  return fields.length > TOLD ? [...fields.slice(0, TOLD), '…'] : fields;
}

/** Hidden classes that were made from one another share the list of fields, and the last of them has them all. */
function isShared({ graph, retainers }: HeapModel, map: number, descriptors: number): boolean {
  const { first, edge: edges } = retainers!;
  for (let k = first[map]; k < Math.min(first[map + 1], first[map] + LOOKED_AT); k++) {
    if (edgeName(graph, edges[k]) !== 'back_pointer') continue;
    if (internalTarget(graph, sourceOf(graph, edges[k]), 'descriptors') === descriptors) return true;
  }
  return false;
}
