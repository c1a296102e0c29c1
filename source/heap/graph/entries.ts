import type { HeapModel } from '../model.ts';
import {
  ARRAY,
  BIGINT,
  CONS_STRING,
  EDGE_TYPE_MASK,
  ELEMENT_EDGE,
  HIDDEN,
  HIDDEN_EDGE,
  INTERNAL_EDGE,
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

/** Bytes of a place in a table or in elements: on all that writes snapshots but 32-bit and Chrome. */
const PLACE = 8;
/** Bytes of the heads of a Map or Set and of its table; of an array and of its elements. */
const TABLE_HEADS = 9 * PLACE;
const ARRAY_HEADS = 6 * PLACE;
/** Most entries whose kind is asked for. */
const KINDS_OF = 64;

/** What Node up to 24 leaves in a table where an entry was taken out, until the table is made anew. */
const isHole = ({ nodeType, nodeName, strings }: HeapModel['graph'], node: number): boolean =>
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
      return arrayEntries(model, node);
    case 'Object':
      return objectEntries(model, node);
    default:
      return null;
  }
}

/** How many references each place of an entry has in a hash table, and the last entry that has one. */
interface TableFill {
  /** By place: keys, values (of a Map), links. The fullest is the least number of entries there can be. */
  filled: number[];
  used: number;
}

/**
 * Counts the references of an ordered hash table: its head, a place for each bucket, then entries of key, value (of a Map) and link.
 *
 * @param width places of an entry: 3 of a Map, 2 of a Set
 * @param first the first entry's place in the table
 */
export function tableFill(
  graph: HeapModel['graph'],
  table: number,
  width: number,
  first: number,
  visit?: (target: number, place: number, nth: number) => void,
): TableFill {
  const filled = [0, 0, 0];
  let used = 0;
  for (let e = graph.firstEdge[table]; e < graph.firstEdge[table + 1]; e++) {
    const type = graph.edgeType[e] & EDGE_TYPE_MASK;
    if (type !== INTERNAL_EDGE && type !== HIDDEN_EDGE) continue;
    const index = Number(edgeName(graph, e)) - first;
    const target = graph.edgeTarget[e];
    if (!Number.isInteger(index) || index < 0 || isHole(graph, target)) continue;
    const place = index % width;
    used = Math.max(used, Math.floor(index / width) + 1);
    visit?.(target, place, filled[place]);
    filled[place]++;
  }
  return { filled, used };
}

/** Elements of an array by its references, up to its last one, and how many its bytes have room for; null where it has no elements of its own. */
export function arrayFill(
  graph: HeapModel['graph'],
  node: number,
  visit?: (target: number, nth: number) => void,
): { count: number; used: number; room: number | null } {
  let count = 0;
  let used = 0;
  for (let e = graph.firstEdge[node]; e < graph.firstEdge[node + 1]; e++) {
    if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== ELEMENT_EDGE) continue;
    used = Math.max(used, graph.edgeName[e] + 1);
    visit?.(graph.edgeTarget[e], count);
    count++;
  }
  const elements = internalTarget(graph, node, 'elements');
  // The elements' size has gone to the array where they are in no other.
  const bytes = elements === -1 ? null : graph.selfSize[node] + graph.selfSize[elements] - ARRAY_HEADS;
  return { count, used, room: bytes === null ? null : bytes / PLACE };
}

/** Two entries to a bucket. */
function tableEntries({ graph }: HeapModel, node: number, width: 2 | 3): Entries {
  const table = internalTarget(graph, node, 'table');
  if (table === -1 || graph.nodeType[table] !== ARRAY) return { count: 0, exact: true, room: 0, of: '' };
  // The table's bytes are counted as its owner's.
  const places = (graph.selfSize[node] + graph.selfSize[table] - TABLE_HEADS) / PLACE;
  const buckets = Math.max(0, Math.round(places / (1 + 2 * width)));
  const kinds: Set<string>[] = [new Set(), new Set(), new Set()];
  const { filled, used } = tableFill(graph, table, width, 3 + buckets, (target, place, nth) => {
    if (nth < KINDS_OF) kinds[place].add(kindOf(graph, target));
  });
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

function arrayEntries({ graph }: HeapModel, node: number): Entries {
  const kinds = new Set<string>();
  const { count, used, room } = arrayFill(graph, node, (target, nth) => {
    if (nth < KINDS_OF) kinds.add(kindOf(graph, target));
  });
  return {
    count,
    exact: count === used,
    room: Math.max(count, Math.round(room ?? 0)),
    of: kindsOf(kinds, 'number'),
  };
}

function objectEntries({ graph }: HeapModel, node: number): Entries {
  const kinds = new Set<string>();
  let count = 0;
  for (let e = graph.firstEdge[node]; e < graph.firstEdge[node + 1]; e++) {
    if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== PROPERTY_EDGE) continue;
    if (stringIs(graph.strings, graph.edgeName[e], '__proto__')) continue;
    if (count++ < KINDS_OF) kinds.add(kindOf(graph, graph.edgeTarget[e]));
  }
  const values = kindsOf(kinds, 'number');
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
