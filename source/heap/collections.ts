import { contentsOf } from './contents.ts';
import {
  ARRAY,
  EDGE_TYPE_MASK,
  ELEMENT_EDGE,
  HIDDEN_EDGE,
  INTERNAL_EDGE,
  OBJECT,
  PROPERTY_EDGE,
} from './kinds.ts';
import { edgeName, internalTarget } from './labels.ts';
import type { CollectionRow, HeapModel } from './model.ts';
import { stringAt } from './strings.ts';

/** A plain object with this many properties is used as a dictionary. */
const DICTIONARY = 64;
const KINDS = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Array']);

/** Maps, sets, arrays and dictionaries by retained size, with how full they are. */
export function findCollections(model: HeapModel, limit: number): CollectionRow[] {
  const { graph } = model;
  const { retainedSize } = model.dominators!;
  const kindOf = new Map<number, CollectionRow['kind'] | null>();
  const nodes: number[] = [];
  for (let v = 0; v < graph.nodeCount; v++) {
    if (graph.nodeType[v] !== OBJECT) continue;
    const name = graph.nodeName[v];
    let kind = kindOf.get(name);
    if (kind === undefined) {
      const text = stringAt(graph.strings, name);
      kind = KINDS.has(text) || text === 'Object' ? (text as CollectionRow['kind']) : null;
      kindOf.set(name, kind);
    }
    if (kind === null) continue;
    if (kind === 'Object' && graph.firstEdge[v + 1] - graph.firstEdge[v] < DICTIONARY) continue;
    nodes.push(v);
  }
  return nodes
    .sort((a, b) => retainedSize[b] - retainedSize[a])
    .slice(0, limit)
    .map((node) => collectionRow(model, node, kindOf.get(graph.nodeName[node])!));
}

function collectionRow(model: HeapModel, node: number, kind: CollectionRow['kind']): CollectionRow {
  const { classIndex } = contentsOf(model, node);
  const { entries, capacity } = count(model, node, kind);
  return {
    node,
    kind,
    entries,
    capacity,
    retainedSize: model.dominators!.retainedSize[node],
    holds: classIndex === -1 ? '' : model.classes.names[classIndex],
  };
}

/** Entries of a Map, Set or dictionary, the least there can be; null for any other object. */
export function entriesOf(model: HeapModel, node: number): number | null {
  const { graph } = model;
  const name = graph.nodeType[node] === OBJECT ? stringAt(graph.strings, graph.nodeName[node]) : '';
  if (/^(Map|Set)$/.test(name)) return count(model, node, name as CollectionRow['kind']).entries;
  const dictionary = name === 'Object' && graph.firstEdge[node + 1] - graph.firstEdge[node] >= DICTIONARY;
  return dictionary ? count(model, node, 'Object').entries : null;
}

/** Entries by the edges there are; small integers kept inline leave none, so both are the least there can be. */
function count(
  model: HeapModel,
  node: number,
  kind: CollectionRow['kind'],
): { entries: number; capacity: number } {
  const { graph } = model;
  const { firstEdge, edgeType, edgeName: names } = graph;
  let entries = 0;
  let highest = -1;
  if (kind === 'Array' || kind === 'Object') {
    for (let e = firstEdge[node]; e < firstEdge[node + 1]; e++) {
      const type = edgeType[e] & EDGE_TYPE_MASK;
      // Keys that are integers are elements of an object as well.
      if (type !== ELEMENT_EDGE && (kind === 'Array' || type !== PROPERTY_EDGE)) continue;
      entries++;
      if (kind === 'Array') highest = Math.max(highest, names[e]);
    }
    return { entries, capacity: Math.max(entries, highest + 1) };
  }
  const table = internalTarget(graph, node, 'table');
  if (table === -1 || graph.nodeType[table] !== ARRAY) return { entries: 0, capacity: 0 };
  // Keys and values alternate with links in the table: of the places modulo the entry's width, the fullest counts.
  const width = kind === 'Set' || kind === 'WeakSet' ? 2 : 3;
  const filled = [0, 0, 0];
  for (let e = firstEdge[table]; e < firstEdge[table + 1]; e++) {
    const type = edgeType[e] & EDGE_TYPE_MASK;
    const index =
      type === INTERNAL_EDGE ? Number(edgeName(graph, e)) : type === HIDDEN_EDGE ? names[e] : Number.NaN;
    if (!Number.isInteger(index)) continue;
    filled[index % width]++;
    highest = Math.max(highest, index);
  }
  entries = Math.max(...filled);
  // V8's tables hold two entries per bucket and grow by doubling.
  const capacity = entries === 0 ? 0 : 2 ** Math.ceil(Math.log2(Math.max(4, entries)));
  return { entries, capacity };
}
