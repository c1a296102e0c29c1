import type { HeapModel } from '../model.ts';
import {
  ARRAY,
  BIGINT,
  CONS_STRING,
  EDGE_TYPE_MASK,
  ELEMENT_EDGE,
  HIDDEN,
  NUMBER,
  OBJECT,
  PROPERTY_EDGE,
  SLICED_STRING,
  STRING,
  SYMBOL,
} from './kinds.ts';
import { edgeName, internalTarget } from './labels.ts';
import { stringAt, stringIs } from './strings.ts';

/** How many values a Map, Set, array or dictionary holds, and of what kind, objects or not. */
export interface Entries {
  /** By the references there are; small integers, booleans and the like leave none. */
  count: number;
  /** Whether these are all: false where places between them hold no reference, an entry of small integers or none. */
  exact: boolean;
  /** Places in its table or elements: it has this many entries at the very most. */
  room: number;
  /** `string`, `number`, `string → number`; '' where objects are among them. */
  of: string;
}

/** Bytes of an object's head, of its table's, and of a place in it: on all that writes snapshots but 32-bit and Chrome. */
const PLACE = 8;
const HEADS = 9 * PLACE;
/** Entries whose kind is looked at. */
const LOOKED_AT = 64;

/** What Node up to 24 leaves in a table where an entry was taken out, until the table is made anew. */
export const isHole = ({ nodeType, nodeName, strings }: HeapModel['graph'], node: number): boolean =>
  nodeType[node] === HIDDEN && stringIs(strings, nodeName[node], 'system / Hole');

/** Null where the node is no collection. */
export function entriesIn(model: HeapModel, node: number): Entries | null {
  const { graph } = model;
  if (graph.nodeType[node] !== OBJECT) return null;
  switch (stringAt(graph.strings, graph.nodeName[node])) {
    case 'Map':
      return tableEntries(model, node, 3);
    case 'Set':
      return tableEntries(model, node, 2);
    case 'Array':
      return listEntries(model, node, ELEMENT_EDGE);
    case 'Object':
      return listEntries(model, node, PROPERTY_EDGE);
    default:
      return null;
  }
}

/** An ordered hash table: its head, a place for each bucket, then entries of key, value (of a Map) and link; two to a bucket. */
function tableEntries({ graph }: HeapModel, node: number, width: 2 | 3): Entries {
  const table = internalTarget(graph, node, 'table');
  if (table === -1 || graph.nodeType[table] !== ARRAY) return { count: 0, exact: true, room: 0, of: '' };
  // The table's bytes are counted as its owner's.
  const places = (graph.selfSize[node] + graph.selfSize[table] - HEADS) / PLACE;
  const buckets = Math.max(0, Math.round(places / (1 + 2 * width)));
  const filled = [0, 0, 0];
  let used = 0;
  const kinds: Set<string>[] = [new Set(), new Set(), new Set()];
  for (let e = graph.firstEdge[table]; e < graph.firstEdge[table + 1]; e++) {
    if ((graph.edgeType[e] & EDGE_TYPE_MASK) === PROPERTY_EDGE) continue;
    const index = Number(edgeName(graph, e));
    if (!Number.isInteger(index) || index < 3 + buckets) continue;
    if (isHole(graph, graph.edgeTarget[e])) continue;
    const at = (index - 3 - buckets) % width;
    used = Math.max(used, Math.floor((index - 3 - buckets) / width) + 1);
    if (filled[at]++ < LOOKED_AT) kinds[at].add(kindOf(graph, graph.edgeTarget[e]));
  }
  const key = kindsOf(kinds[0], 'number');
  // What leaves no reference is a small integer, true, false, null or undefined.
  const value = width === 2 ? key : kindsOf(kinds[1], 'number or boolean');
  const plain = key !== '' && value !== '';
  const count = Math.max(filled[0], filled[1]);
  return {
    count,
    exact: count === used,
    room: 2 * buckets,
    of: plain ? (width === 2 ? key : `${key} → ${value}`) : '',
  };
}

function listEntries({ graph }: HeapModel, node: number, wanted: number): Entries {
  const kinds = new Set<string>();
  let count = 0;
  let used = 0;
  for (let e = graph.firstEdge[node]; e < graph.firstEdge[node + 1]; e++) {
    if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== wanted) continue;
    if (wanted === PROPERTY_EDGE && stringIs(graph.strings, graph.edgeName[e], '__proto__')) continue;
    if (wanted === ELEMENT_EDGE) used = Math.max(used, graph.edgeName[e] + 1);
    if (count++ < LOOKED_AT) kinds.add(kindOf(graph, graph.edgeTarget[e]));
  }
  const values = kindsOf(kinds, 'number');
  if (wanted === PROPERTY_EDGE) {
    // Small integers leave no reference; the keys of a dictionary do.
    const keys = keysIn(graph, node);
    const all = Math.max(count, keys);
    return {
      count: all,
      exact: keys > 0 || !values.includes('number'),
      room: all,
      of: values === '' ? '' : `string → ${values}`,
    };
  }
  const elements = internalTarget(graph, node, 'elements');
  const size = graph.selfSize[node] + (elements === -1 ? 0 : graph.selfSize[elements]);
  return {
    count,
    exact: count === used,
    room: Math.max(count, Math.round((size - 6 * PLACE) / PLACE)),
    of: values,
  };
}

/** Keys of an object that V8 keeps as a hash table: entries of key, value and details. */
function keysIn(graph: HeapModel['graph'], node: number): number {
  const table = internalTarget(graph, node, 'properties');
  if (table === -1 || graph.nodeType[table] !== ARRAY) return 0;
  let keys = 0;
  for (let e = graph.firstEdge[table]; e < graph.firstEdge[table + 1]; e++) {
    const type = graph.nodeType[graph.edgeTarget[e]];
    if ((type === STRING || type === SYMBOL) && Number(edgeName(graph, e)) % 3 === 0) keys++;
  }
  return keys;
}

function kindOf({ nodeType }: HeapModel['graph'], node: number): string {
  switch (nodeType[node]) {
    case STRING:
    case CONS_STRING:
    case SLICED_STRING:
      return 'string';
    case NUMBER:
      return 'number';
    case SYMBOL:
      return 'symbol';
    case BIGINT:
      return 'bigint';
    default:
      return '';
  }
}

function kindsOf(kinds: ReadonlySet<string>, otherwise: string): string {
  return kinds.has('') ? '' : kinds.size === 0 ? otherwise : [...kinds].join(' or ');
}
