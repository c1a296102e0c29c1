import { arrayFill, tableFill } from '../graph/entries.ts';
import {
  ARRAY,
  EDGE_TYPE_MASK,
  ELEMENT_EDGE,
  isEngineType,
  OBJECT,
  PROPERTY_EDGE,
  SYNTHETIC,
  WEAK_EDGE,
} from '../graph/kinds.ts';
import { internalTarget, isString } from '../graph/labels.ts';
import { stringAt } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';
import type { CollectionRow } from '../rows.ts';
import { contentsOf } from '../suspects/contents.ts';

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
  const { entries, capacity, atMost } = count(model, node, kind);
  return {
    node,
    kind,
    entries,
    capacity,
    atMost,
    retainedSize: model.dominators!.retainedSize[node],
    holds: holdsMostly(model, node, kind) || (atMost ? '(number)' : ''),
  };
}

/** The class of what is only in the collection; where all of it is held elsewhere as well, of most that is in it. */
function holdsMostly(model: HeapModel, node: number, kind: CollectionRow['kind']): string {
  const { graph, classes } = model;
  const { classIndex } = contentsOf(model, node);
  if (classIndex !== -1) return classes.names[classIndex];
  const table = internalTarget(graph, node, 'table');
  const from = table === -1 ? node : table;
  const wanted = kind === 'Array' ? ELEMENT_EDGE : PROPERTY_EDGE;
  const votes = new Map<number, number>();
  const end = Math.min(graph.firstEdge[from + 1], graph.firstEdge[from] + MOST_VOTES);
  for (let e = graph.firstEdge[from]; e < end; e++) {
    const target = graph.edgeTarget[e];
    const type = graph.edgeType[e] & EDGE_TYPE_MASK;
    if ((table === -1 ? type !== wanted : type === WEAK_EDGE) || !isHeld(model, target)) continue;
    const c = classes.ofNode[target];
    // Keys are mostly texts: of a Map it is the values that are asked for.
    votes.set(c, (votes.get(c) ?? 0) + (isString(graph, target) ? 0.5 : 1));
  }
  let best = -1;
  for (const [c, vote] of votes) if (best === -1 || vote > votes.get(best)!) best = c;
  return best === -1 ? '' : classes.names[best];
}

/** Most entries that are asked for the class a collection holds. */
const MOST_VOTES = 2000;

/** Not the engine's own: a table's map, its holes. */
function isHeld({ graph }: HeapModel, node: number): boolean {
  const type = graph.nodeType[node];
  return !isEngineType(type) && type !== ARRAY && type !== SYNTHETIC;
}

/** Entries of a Map, Set or dictionary, the least there can be; null for any other object. */
export function entriesOf(model: HeapModel, node: number): number | null {
  const { graph } = model;
  const name = graph.nodeType[node] === OBJECT ? stringAt(graph.strings, graph.nodeName[node]) : '';
  if (/^(Map|Set)$/.test(name)) return count(model, node, name as CollectionRow['kind']).entries;
  const dictionary = name === 'Object' && graph.firstEdge[node + 1] - graph.firstEdge[node] >= DICTIONARY;
  return dictionary ? count(model, node, 'Object').entries : null;
}

interface Filled {
  entries: number;
  capacity: number;
  atMost: boolean;
}

/** Room that V8 makes for so many more when an array grows: half as many again, and some. */
const SPARE = 17;

/** Entries by the references there are: the least there can be, for small integers leave none. An array's bytes say how many fit. */
function count(model: HeapModel, node: number, kind: CollectionRow['kind']): Filled {
  const { graph } = model;
  if (kind === 'Object') {
    const entries = propertiesOf(graph, node);
    return { entries, capacity: entries, atMost: false };
  }
  if (kind === 'Array') {
    const { count: entries, used, room } = arrayFill(graph, node);
    if (room === null) return { entries, capacity: used, atMost: false };
    const fit = Math.floor(room);
    if (fit <= used * 1.5 + SPARE) return { entries, capacity: Math.max(used, fit), atMost: false };
    return { entries: fit, capacity: fit, atMost: true };
  }
  const table = internalTarget(graph, node, 'table');
  if (table === -1 || graph.nodeType[table] !== ARRAY) return { entries: 0, capacity: 0, atMost: false };
  const width = kind === 'Set' || kind === 'WeakSet' ? 2 : 3;
  const entries = Math.max(...tableFill(graph, table, width, 0).filled);
  // V8's tables hold two entries per bucket and grow by doubling.
  const capacity = entries === 0 ? 0 : 2 ** Math.ceil(Math.log2(Math.max(4, entries)));
  return { entries, capacity, atMost: false };
}

/** Keys that are integers are elements of an object as well. */
function propertiesOf({ firstEdge, edgeType }: HeapModel['graph'], node: number): number {
  let properties = 0;
  for (let e = firstEdge[node]; e < firstEdge[node + 1]; e++) {
    const type = edgeType[e] & EDGE_TYPE_MASK;
    if (type === ELEMENT_EDGE || type === PROPERTY_EDGE) properties++;
  }
  return properties;
}
