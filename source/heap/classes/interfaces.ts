import type { HeapGraph } from '../graph/columns.ts';
import { EDGE_TYPE_MASK, OBJECT, PROPERTY_EDGE } from '../graph/kinds.ts';
import { findString, stringAt } from '../graph/strings.ts';
import type { InterfaceDefinition } from '../model.ts';
import { borrowZeros } from '../scratch.ts';

const LONGEST_NAME = 120;
const LEAST_OBJECTS = 2;
const LEAST_SHARE = 1000;

/** Plain objects by the properties they have, in order: each distinct sequence is one shape. */
export interface Shapes {
  count: number;
  /** Plain objects in all. */
  objects: number;
  /** An object of each shape, the first in the file. */
  sample: Uint32Array;
  members: Uint32Array;
  /** Shape + 1 of each node; 0 for what is not a plain object. */
  ofNode: Uint32Array<ArrayBuffer>;
}

/** Sorts plain objects into shapes (`ofNode` is borrowed: to be given back) by comparing property name indexes, so that no name is built per object. */
export function findShapes(graph: HeapGraph): Shapes {
  const { nodeCount, nodeType, nodeName } = graph;
  const object = findString(graph.strings, 'Object');
  const proto = findString(graph.strings, '__proto__');
  const ofNode = borrowZeros(nodeCount);
  let table = new Int32Array(1024).fill(-1);
  let sample = new Uint32Array(512);
  let members = new Uint32Array(512);
  let hashes = new Uint32Array(512);
  let count = 0;
  let objects = 0;
  for (let v = 0; v < nodeCount; v++) {
    if (nodeType[v] !== OBJECT || nodeName[v] !== object) continue;
    objects++;
    const hash = hashOf(graph, v, proto);
    let slot = hash & (table.length - 1);
    let shape = table[slot];
    while (shape !== -1 && (hashes[shape] !== hash || !sameProperties(graph, sample[shape], v, proto))) {
      slot = (slot + 1) & (table.length - 1);
      shape = table[slot];
    }
    if (shape === -1) {
      if (count === sample.length) {
        sample = widen(sample);
        members = widen(members);
        hashes = widen(hashes);
      }
      shape = count++;
      sample[shape] = v;
      hashes[shape] = hash;
      table[slot] = shape;
      if (count * 2 > table.length) table = rehash(hashes, count, table.length * 2);
    }
    members[shape]++;
    ofNode[v] = shape + 1;
  }
  return { count, objects, sample, members, ofNode };
}

function widen(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(values.length * 2);
  wider.set(values);
  return wider;
}

function rehash(hashes: Uint32Array, count: number, size: number): Int32Array<ArrayBuffer> {
  const table = new Int32Array(size).fill(-1);
  for (let shape = 0; shape < count; shape++) {
    let slot = hashes[shape] & (size - 1);
    while (table[slot] !== -1) slot = (slot + 1) & (size - 1);
    table[slot] = shape;
  }
  return table;
}

function hashOf(graph: HeapGraph, node: number, proto: number): number {
  const { firstEdge, edgeType, edgeName } = graph;
  let hash = 0x811c9dc5;
  for (let e = firstEdge[node], end = firstEdge[node + 1]; e < end; e++) {
    if ((edgeType[e] & EDGE_TYPE_MASK) !== PROPERTY_EDGE || edgeName[e] === proto) continue;
    hash = Math.imul(hash ^ edgeName[e], 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

function sameProperties(graph: HeapGraph, a: number, b: number, proto: number): boolean {
  const { firstEdge, edgeType, edgeName } = graph;
  let i = firstEdge[a];
  let k = firstEdge[b];
  const endA = firstEdge[a + 1];
  const endB = firstEdge[b + 1];
  for (;;) {
    while (i < endA && ((edgeType[i] & EDGE_TYPE_MASK) !== PROPERTY_EDGE || edgeName[i] === proto)) i++;
    while (k < endB && ((edgeType[k] & EDGE_TYPE_MASK) !== PROPERTY_EDGE || edgeName[k] === proto)) k++;
    if (i === endA || k === endB) return i === endA && k === endB;
    if (edgeName[i++] !== edgeName[k++]) return false;
  }
}

/** Calls `visit` with the name index of each property until it returns false. */
function eachProperty(graph: HeapGraph, node: number, proto: number, visit: (name: number) => boolean) {
  const { firstEdge, edgeType, edgeName } = graph;
  for (let e = firstEdge[node]; e < firstEdge[node + 1]; e++) {
    if ((edgeType[e] & EDGE_TYPE_MASK) !== PROPERTY_EDGE || edgeName[e] === proto) continue;
    if (!visit(edgeName[e])) return;
  }
}

/** DevTools' rule: the sequences of properties that at least max(2, 0.1 %) of the plain objects begin with. */
export function inferInterfaces(graph: HeapGraph, shapes: Shapes): InterfaceDefinition[] {
  const proto = findString(graph.strings, '__proto__');
  const formatted = new Map<number, string>();
  const candidates = new Map<string, InterfaceDefinition & { count: number }>();
  for (let shape = 0; shape < shapes.count; shape++) {
    const used: number[] = [];
    let name = '{';
    eachProperty(graph, shapes.sample[shape], proto, (index) => {
      let text = formatted.get(index);
      if (text === undefined) formatted.set(index, (text = formatProperty(stringAt(graph.strings, index))));
      if (name.length > 1 && name.length + text.length > LONGEST_NAME) return false;
      if (name.length !== 1) name += ', ';
      name += text;
      used.push(index);
      return true;
    });
    if (used.length === 0) continue;
    name += '}';
    const candidate = candidates.get(name);
    if (candidate) candidate.count += shapes.members[shape];
    else {
      const properties = used.map((index) => stringAt(graph.strings, index));
      candidates.set(name, { name, properties, count: shapes.members[shape] });
    }
  }
  const least = Math.max(LEAST_OBJECTS, shapes.objects / LEAST_SHARE);
  return [...candidates.values()]
    .sort((a, b) => b.count - a.count)
    .filter((c) => c.count >= least)
    .map(({ name, properties }) => ({ name, properties }));
}

/** A name as in `{a, b}`: quoted where its characters would confuse. */
export function formatProperty(name: string): string {
  return /[,'"{}]/.test(name) ? JSON.stringify(name) : name;
}

interface Trie {
  next: Map<string, Trie>;
  name: string | null;
  size: number;
  rank: number;
}

/** For each shape the name of the largest interface all of whose properties it has; null where none fits. */
export function matchInterfaces(
  graph: HeapGraph,
  shapes: Shapes,
  definitions: InterfaceDefinition[],
): (string | null)[] {
  const root: Trie = { next: new Map(), name: null, size: 0, rank: Number.POSITIVE_INFINITY };
  const wanted = new Set<string>();
  definitions.forEach((definition, rank) => {
    let at = root;
    for (const property of definition.properties.toSorted()) {
      wanted.add(property);
      let next = at.next.get(property);
      if (!next) at.next.set(property, (next = { next: new Map(), name: null, size: 0, rank: 0 }));
      at = next;
    }
    if (at.name === null && at !== root) {
      at.name = definition.name;
      at.size = definition.properties.length;
      at.rank = rank;
    }
  });
  const proto = findString(graph.strings, '__proto__');
  const known = new Map<number, string | null>();
  const names: (string | null)[] = [];
  for (let shape = 0; shape < shapes.count; shape++) {
    const properties: string[] = [];
    eachProperty(graph, shapes.sample[shape], proto, (index) => {
      let text = known.get(index);
      if (text === undefined) {
        const name = stringAt(graph.strings, index);
        known.set(index, (text = wanted.has(name) ? name : null));
      }
      if (text !== null) properties.push(text);
      return true;
    });
    names.push(bestMatch(root, properties.sort()));
  }
  return names;
}

function bestMatch(root: Trie, sorted: string[]): string | null {
  const states = [root];
  const reached = new Set<Trie>(states);
  let best: Trie | null = null;
  for (const property of sorted) {
    for (let i = 0, known = states.length; i < known; i++) {
      const next = states[i].next.get(property);
      if (!next || reached.has(next)) continue;
      reached.add(next);
      states.push(next);
      if (next.name === null) continue;
      if (!best || next.size > best.size || (next.size === best.size && next.rank < best.rank)) best = next;
    }
  }
  return best?.name ?? null;
}
