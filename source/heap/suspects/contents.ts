import { isBelow } from '../dominance/below.ts';
import type { HeapGraph } from '../graph/columns.ts';
import { ARRAY, CLOSURE, HIDDEN, isEngineType, OBJECT, SYNTHETIC } from '../graph/kinds.ts';
import { edgeName, internalTarget } from '../graph/labels.ts';
import { scriptOfClosure } from '../graph/places.ts';
import { findString, stringAt } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';
import { sourceOf } from '../retainers/retainers.ts';

/** Dominators between a collection and the object that keeps it, at most. */
const CLIMBED = 8;

/** What piles up below an object: the class that makes most of its retained size, seen through tables and elements. */
export interface Contents {
  /** -1 where nothing but tables and engine parts is held. */
  classIndex: number;
  count: number;
  retainedSize: number;
  /** One of them, the largest. */
  sample: number;
  /** All objects directly held, of whatever class. */
  held: number;
  /** Where they are in collections that the object holds: of which class those are, and how many. */
  within?: { classIndex: number; count: number };
}

/** Nodes that only carry others: a Map's table, an array's elements, a property backing store, node's list of the timers of one duration. */
export function isCarrier({ graph }: HeapModel, node: number): boolean {
  const type = graph.nodeType[node];
  if (type === OBJECT) return graph.nodeName[node] === timersList(graph);
  return type === ARRAY || type === HIDDEN || type === SYNTHETIC;
}

/** Asked for each of millions of nodes, mostly of one heap. */
let last: { graph: HeapGraph; name: number } | null = null;
function timersList(graph: HeapGraph): number {
  if (last?.graph !== graph) last = { graph, name: findString(graph.strings, 'TimersList') };
  return last.name;
}

/** Collections in a collection are seen through where they hold so many times their number. */
const MANY_IN_EACH = 4;
const ONE_IN_EACH = 0.9;
const DEPTH = 3;

/** Looks at the objects directly dominated by `node`, through carriers and past `skip`, and picks the class that weighs most. */
export function contentsOf(model: HeapModel, node: number, skip: readonly number[] = []): Contents {
  return contentsOfAll(model, [node], skip);
}

/** As `contentsOf`, of several nodes together. */
export function contentsOfAll(model: HeapModel, nodes: readonly number[], skip: readonly number[]): Contents {
  let within = nodes;
  let outer = contentsIn(model, within, skip);
  if (nodes.length === 1) outer.count = countOf(model, nodes[0], outer);
  const { classIndex, count } = outer;
  for (let depth = 0; depth < DEPTH && outer.classIndex !== -1; depth++) {
    if (!isCollection(model, outer.sample)) break;
    // Of Maps in a Map, or arrays in one, it is what they hold that piles up; then arrays of one thing each may be in its way.
    const collections = dominatedOf(model, within, outer.classIndex, skip);
    const inner = contentsIn(model, collections, skip);
    const many = outer.count * (depth === 0 ? MANY_IN_EACH : ONE_IN_EACH);
    const named = inner.classIndex !== -1 && !/^\((?!\{)/.test(model.classes.names[inner.classIndex]);
    if (!named || inner.count < many || inner.retainedSize < outer.retainedSize / 2) break;
    within = collections;
    outer = { ...inner, within: { classIndex, count } };
  }
  return outer;
}

/** How far the number of entries may be from that of the objects that go with a collection. */
const NEARLY = 0.9;

/**
 * Of one class in a collection: those that it refers to itself. One that something else holds as well does not go with it and is in it all the same; what
 * several of them share does go with it and is not.
 */
export function countOf(model: HeapModel, node: number, { classIndex, count, sample }: Contents): number {
  const { graph, classes } = model;
  if (count < ASKED || !isCollection(model, node) || graph.nodeType[sample] === CLOSURE) return count;
  const table = internalTarget(graph, node, 'table');
  const from = table === -1 ? node : table;
  const entries = new Set<number>();
  for (let e = graph.firstEdge[from]; e < graph.firstEdge[from + 1]; e++)
    if (classes.ofNode[graph.edgeTarget[e]] === classIndex) entries.add(graph.edgeTarget[e]);
  const near = entries.size >= count * NEARLY && entries.size * NEARLY <= count;
  return near ? entries.size : count;
}

/** Instances of a class among what a node holds. */
function dominatedOf(
  model: HeapModel,
  nodes: readonly number[],
  c: number,
  skip: readonly number[],
): number[] {
  const { firstChild, child } = model.dominators!;
  const found: number[] = [];
  const todo = [...nodes];
  while (todo.length > 0) {
    const v = todo.pop()!;
    for (let k = firstChild[v]; k < firstChild[v + 1]; k++) {
      if (skip.includes(child[k])) continue;
      if (isCarrier(model, child[k])) todo.push(child[k]);
      else if (model.classes.ofNode[child[k]] === c) found.push(child[k]);
    }
  }
  return found;
}

export function contentsIn(model: HeapModel, nodes: readonly number[], skip: readonly number[]): Contents {
  const { firstChild, child, retainedSize } = model.dominators!;
  const { ofNode } = model.classes;
  const byClass = new Map<number, Contents>();
  const todo = [...nodes];
  let held = 0;
  while (todo.length > 0) {
    const v = todo.pop()!;
    for (let k = firstChild[v]; k < firstChild[v + 1]; k++) {
      const w = child[k];
      if (skip.includes(w)) continue;
      if (isCarrier(model, w)) {
        todo.push(w);
        continue;
      }
      if (isEngineType(model.graph.nodeType[w])) continue;
      held++;
      const c = ofNode[w];
      // Closures are alike where one place in source makes them; a class held beside its instances is not one of them.
      const key = model.graph.nodeType[w] === CLOSURE ? functionKey(model.graph, w) : c;
      const entry = byClass.get(key);
      if (!entry)
        byClass.set(key, { classIndex: c, count: 1, retainedSize: retainedSize[w], sample: w, held: 0 });
      else {
        entry.count++;
        entry.retainedSize += retainedSize[w];
        if (retainedSize[w] > retainedSize[entry.sample]) entry.sample = w;
      }
    }
  }
  let best: Contents = { classIndex: -1, count: 0, retainedSize: 0, sample: -1, held };
  for (const entry of byClass.values()) if (entry.retainedSize > best.retainedSize) best = { ...entry, held };
  return best;
}

/** Functions that were compiled from a text, `new Function` and eval, are alike as well: each has a script of its own, without a name. */
function functionKey(graph: HeapGraph, closure: number): number {
  return scriptOfClosure(graph, closure) === '' ? -1 : -2 - internalTarget(graph, closure, 'shared');
}

/** Instances that are asked which collection holds them, and how many must agree. */
const ASKED = 64;
const AGREED = 0.8;

/**
 * The Map, Set or array in which an object keeps what piles up in it. The object dominates where that holds them in a second way, such as the links of
 * an LRU list; else it is the collection itself. The object where there is none.
 */
export function collectionOf(model: HeapModel, node: number, { classIndex, count }: Contents): number {
  const { classes, dominators } = model;
  if (count < ASKED || isCollection(model, node)) return node;
  const { firstChild, child } = dominators!;
  const votes = new Map<number, number>();
  let asked = 0;
  const todo = [node];
  while (todo.length > 0 && asked < ASKED) {
    const v = todo.pop()!;
    for (let k = firstChild[v]; k < firstChild[v + 1] && asked < ASKED; k++) {
      const w = child[k];
      if (isCarrier(model, w)) todo.push(w);
      if (classes.ofNode[w] !== classIndex) continue;
      asked++;
      for (const collection of collectionsWith(model, w))
        votes.set(collection, (votes.get(collection) ?? 0) + 1);
    }
  }
  for (const [collection, agreed] of votes) {
    if (agreed >= asked * AGREED && isBelow(model, collection, node, CLIMBED)) return collection;
  }
  return node;
}

export const isCollection = ({ graph }: HeapModel, node: number): boolean =>
  graph.nodeType[node] === OBJECT && /^(Map|Set|Array)$/.test(stringAt(graph.strings, graph.nodeName[node]));

/** Owners of the tables and elements that hold a node. */
function collectionsWith(model: HeapModel, node: number): Set<number> {
  const { graph, retainers } = model;
  const { first, edge } = retainers!;
  const found = new Set<number>();
  for (let k = first[node]; k < Math.min(first[node + 1], first[node] + ASKED); k++) {
    const table = sourceOf(graph, edge[k]);
    if (isCollection(model, table)) found.add(table);
    if (!isCarrier(model, table)) continue;
    for (let j = first[table]; j < Math.min(first[table + 1], first[table] + ASKED); j++) {
      const owner = sourceOf(graph, edge[j]);
      if (isCollection(model, owner) && /^(table|elements)$/.test(edgeName(graph, edge[j]))) found.add(owner);
    }
  }
  return found;
}
