import { isHole } from '../graph/entries.ts';
import {
  ARRAY,
  EDGE_TYPE_MASK,
  ELEMENT_EDGE,
  HIDDEN_EDGE,
  INTERNAL_EDGE,
  isEngineType,
  OBJECT,
  PROPERTY_EDGE,
  SYNTHETIC,
  WEAK_EDGE,
} from '../graph/kinds.ts';
import { edgeName, internalTarget, isString } from '../graph/labels.ts';
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
  const end = Math.min(graph.firstEdge[from + 1], graph.firstEdge[from] + LOOKED);
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

/** Entries that are looked at for what a collection holds. */
const LOOKED = 2000;

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

/** Bytes of an array without its elements, and of their table without them, in words of 8 bytes. */
const ARRAY_HEAD = 32 + 16;
/** Room that V8 makes for so many more when an array grows: half as many again, and some. */
const SPARE = 17;

/** Entries by the edges there are: the least there can be, for numbers kept inline leave none. What these take of an array's size tells how many fit. */
function count(model: HeapModel, node: number, kind: CollectionRow['kind']): Filled {
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
    const seen = Math.max(entries, highest + 1);
    const elements = kind === 'Array' ? internalTarget(graph, node, 'elements') : -1;
    if (elements === -1) return { entries, capacity: seen, atMost: false };
    // The elements' size has gone to the array where they are in no other.
    const fit = Math.floor((graph.selfSize[node] + graph.selfSize[elements] - ARRAY_HEAD) / 8);
    if (fit <= seen * 1.5 + SPARE) return { entries, capacity: Math.max(seen, fit), atMost: false };
    return { entries: fit, capacity: fit, atMost: true };
  }
  const table = internalTarget(graph, node, 'table');
  if (table === -1 || graph.nodeType[table] !== ARRAY) return { entries: 0, capacity: 0, atMost: false };
  // Keys and values alternate with links in the table: of the places modulo the entry's width, the fullest counts.
  const width = kind === 'Set' || kind === 'WeakSet' ? 2 : 3;
  const filled = [0, 0, 0];
  for (let e = firstEdge[table]; e < firstEdge[table + 1]; e++) {
    const type = edgeType[e] & EDGE_TYPE_MASK;
    const index =
      type === INTERNAL_EDGE ? Number(edgeName(graph, e)) : type === HIDDEN_EDGE ? names[e] : Number.NaN;
    if (!Number.isInteger(index) || isHole(graph, graph.edgeTarget[e])) continue;
    filled[index % width]++;
    highest = Math.max(highest, index);
  }
  entries = Math.max(...filled);
  // V8's tables hold two entries per bucket and grow by doubling.
  const capacity = entries === 0 ? 0 : 2 ** Math.ceil(Math.log2(Math.max(4, entries)));
  return { entries, capacity, atMost: false };
}
