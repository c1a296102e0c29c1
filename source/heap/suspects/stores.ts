import { CONTEXT_EDGE, EDGE_TYPE_MASK, INTERNAL_EDGE, OBJECT, PROPERTY_EDGE } from '../graph/kinds.ts';
import { edgeName, internalTarget } from '../graph/labels.ts';
import { stringIs } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';
import { sourceOf } from '../retainers/retainers.ts';

/** Retainers of a store that are looked at. */
const LOOKED_AT = 16;
const NAMES = 10_000;

/** What the program calls the AsyncLocalStorage that a store belongs to: beside the store in the table of a frame, or the only one there is. */
export function storeName(model: HeapModel, store: number): string {
  const { graph, retainers } = model;
  const { first, edge: edges } = retainers!;
  for (let k = first[store]; k < Math.min(first[store + 1], first[store] + LOOKED_AT); k++) {
    const edge = edges[k];
    if ((graph.edgeType[edge] & EDGE_TYPE_MASK) !== INTERNAL_EDGE) continue;
    const key = internalTarget(graph, sourceOf(graph, edge), String(Number(edgeName(graph, edge)) - 1));
    if (key !== -1 && isStorage(model, key)) return nameOf(model, key);
  }
  let only = -1;
  for (let v = 0; v < graph.nodeCount; v++) {
    if (!isStorage(model, v) || graph.selfSize[v] === 0 || internalTarget(graph, v, 'map') === -1) continue;
    if (only !== -1) return '';
    only = v;
  }
  return only === -1 ? '' : nameOf(model, only);
}

const isStorage = ({ graph }: HeapModel, node: number): boolean =>
  stringIs(graph.strings, graph.nodeName[node], 'AsyncLocalStorage') && graph.nodeType[node] === OBJECT;

/** The first name of a variable or field that it is found by. */
function nameOf({ graph, retainers }: HeapModel, node: number): string {
  const { first, edge: edges } = retainers!;
  let found = '';
  for (let k = first[node]; k < Math.min(first[node + 1], first[node] + NAMES); k++) {
    const type = graph.edgeType[edges[k]] & EDGE_TYPE_MASK;
    const name = edgeName(graph, edges[k]);
    if (name === 'this' || name === '__proto__' || !/^[\p{ID_Start}$_#][\p{ID_Continue}$]*$/u.test(name))
      continue;
    if (type === CONTEXT_EDGE) return name;
    if (type === PROPERTY_EDGE) found ||= name;
  }
  return found;
}
