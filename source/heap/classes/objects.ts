import { type Pattern, pattern } from '../../format/pattern.ts';
import type { Since } from '../comparison/model.ts';
import type { HeapGraph } from '../graph/columns.ts';
import {
  CLOSURE,
  CONS_STRING,
  CONTEXT_EDGE,
  EDGE_TYPE_MASK,
  OBJECT,
  PROPERTY_EDGE,
  SYNTHETIC,
} from '../graph/kinds.ts';
import { nodeLabel } from '../graph/labels.ts';
import { findString, stringAt } from '../graph/strings.ts';
import type { HeapModel, ObjectSort } from '../model.ts';

/** Objects of a class (-1: of any), in order, at most `limit`; `only` those marked so. Synthetic nodes are no objects. */
export function objectsOf(
  model: HeapModel,
  classIndex: number,
  sort: ObjectSort,
  limit: number,
  only?: { since: Uint8Array; mark: Since },
): Uint32Array {
  const { nodeCount, nodeType, selfSize } = model.graph;
  const { ofNode } = model.classes;
  return top(model, sort, limit, (offer) => {
    for (let v = 0; v < nodeCount; v++) {
      if (only && only.since[v] !== only.mark) continue;
      // What has given its size to its owner is no instance: the table of classes does not count it either.
      if (classIndex === -1 ? nodeType[v] !== SYNTHETIC : ofNode[v] === classIndex && selfSize[v] > 0)
        offer(v);
    }
  });
}

export function nodeWithId(model: HeapModel, id: number): number {
  return model.graph.nodeId.indexOf(id);
}

/**
 * Objects whose label matches, and those that a property or variable of such a name holds, largest first. Labels are built once per
 * name, save for strings made of parts.
 */
export function searchObjects(model: HeapModel, text: string, limit: number): Uint32Array {
  const { graph } = model;
  const expression = pattern(text);
  const names = graph.strings.count + graph.strings.extra.length;
  const plain = findString(graph.strings, 'Object');
  const unnamed = findString(graph.strings, '');
  // Labels go by name, but a closure's has brackets: one name, two labels. 0: not asked yet, 1: no, 2: yes.
  const closures = new Uint8Array(names);
  const others = new Uint8Array(names);
  const matches = (node: number): boolean => {
    const type = graph.nodeType[node];
    const name = graph.nodeName[node];
    const ownLabel = type === CONS_STRING || (type === OBJECT && name === plain) || name >= names;
    if (ownLabel) return expression.test(nodeLabel(graph, node));
    const known = type === CLOSURE ? closures : others;
    // Without a name the label is the kind's.
    if (name === unnamed) return expression.test(nodeLabel(graph, node));
    if (known[name] === 0) known[name] = expression.test(nodeLabel(graph, node)) ? 2 : 1;
    return known[name] === 2;
  };
  const held = heldUnder(graph, expression);
  return top(model, 'retained', limit, (offer) => {
    for (let v = 0; v < graph.nodeCount; v++) {
      if (graph.nodeType[v] !== SYNTHETIC && (held[v] === 1 || matches(v))) offer(v);
    }
  });
}

/** Marks what properties and variables whose name matches lead to. */
function heldUnder(graph: HeapGraph, expression: Pattern): Uint8Array {
  const { edgeCount, edgeType, edgeName, edgeTarget, strings } = graph;
  const names = strings.count + strings.extra.length;
  const known = new Uint8Array(names);
  const held = new Uint8Array(graph.nodeCount);
  for (let e = 0; e < edgeCount; e++) {
    const type = edgeType[e] & EDGE_TYPE_MASK;
    if (type !== PROPERTY_EDGE && type !== CONTEXT_EDGE) continue;
    const name = edgeName[e];
    if (name >= names) continue;
    if (known[name] === 0) known[name] = expression.test(stringAt(strings, name)) ? 2 : 1;
    if (known[name] === 2) held[edgeTarget[e]] = 1;
  }
  return held;
}

/** The `limit` first of what `each` offers, by a sort key, found with a heap of that size. */
function top(
  model: HeapModel,
  sort: ObjectSort,
  limit: number,
  each: (offer: (node: number) => void) => void,
): Uint32Array {
  const key = keyOf(model, sort);
  const heap: number[] = [];
  const keys: number[] = [];
  const sift = (start: number) => {
    let i = start;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && keys[child + 1] < keys[child]) child++;
      if (keys[child] >= keys[i]) break;
      [heap[i], heap[child]] = [heap[child], heap[i]];
      [keys[i], keys[child]] = [keys[child], keys[i]];
      i = child;
    }
  };
  each((node) => {
    const value = key(node);
    if (heap.length < limit) {
      let i = heap.push(node) - 1;
      keys.push(value);
      while (i > 0) {
        const up = (i - 1) >> 1;
        if (keys[up] <= keys[i]) break;
        [heap[i], heap[up]] = [heap[up], heap[i]];
        [keys[i], keys[up]] = [keys[up], keys[i]];
        i = up;
      }
    } else if (limit > 0 && value > keys[0]) {
      heap[0] = node;
      keys[0] = value;
      sift(0);
    }
  });
  const order = heap.map((_, i) => i).sort((a, b) => keys[b] - keys[a] || heap[a] - heap[b]);
  const found = new Uint32Array(new SharedArrayBuffer(order.length * 4));
  order.forEach((from, to) => {
    found[to] = heap[from];
  });
  return found;
}

/** Larger is first. */
function keyOf(model: HeapModel, sort: ObjectSort): (node: number) => number {
  const { graph, dominators, distance } = model;
  if (sort === 'retained' && dominators) return (v) => dominators.retainedSize[v];
  if (sort === 'distance' && distance) return (v) => -distance[v];
  if (sort === 'id') return (v) => -graph.nodeId[v];
  return (v) => graph.selfSize[v];
}
