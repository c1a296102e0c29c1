import type { HeapGraph } from '../graph/columns.ts';
import { type DepthFirst, depthFirst } from '../graph/depth-first.ts';
import { release } from '../scratch.ts';
import { type Layout, layoutOf } from './results.ts';

/** Dominators, and what retained sizes are summed along: nodes in depth-first order. */
export interface Dominance {
  /** Nodes reached from the root or from nodes that nothing retains, leaves apart. */
  count: number;
  /** Nodes that dominate nothing: `LEAF` in `marks`, with their dominators by ordinal in `holder`. */
  leaves: number;
  marks: Uint8Array;
  holder: Uint32Array;
  /** Ordinal of each depth-first number 1 … count. */
  vertex: Uint32Array;
  /** Depth-first number of each number's immediate dominator; the root's (1) is itself. */
  dominator: Uint32Array;
  /** Working memory and places of the results, for whoever sums sizes next. */
  places: Layout;
}

/**
 * Immediate dominators by Lengauer and Tarjan's algorithm (simple linking), over arrays in depth-first numbers, which lie
 * in memory much as they are visited. Semi-NCA would be a little faster but walks up the tree for each node: quadratic on
 * a long list whose items another table also holds, which is what a cache looks like.
 */
export function findDominators(graph: HeapGraph, alone: Uint8Array): Dominance {
  const search = depthFirst(graph, alone);
  const { count, leaves, holder, parent, semi, vertex, log, logged } = search;
  const places = layoutOf(log, graph.nodeCount, count, logged);
  const first = predecessors(search, places.from);
  // Linking a node means no more than reaching its number, and only linked ones are shortened: parents serve as ancestors.
  const ancestor = parent;
  const { label, bucket, nextInBucket, dominator, from } = places;
  for (let i = 0; i <= count; i++) label[i] = i;
  dominator.fill(0);
  // Each node is in one bucket at a time: a linked list per semidominator.
  bucket.fill(0);
  let path = new Uint32Array(1024);

  // The node with the smallest semidominator between v and the root of its linked tree; nodes >= limit are linked.
  const evaluate = (v: number, limit: number): number => {
    let depth = 0;
    let x = v;
    let up = ancestor[x];
    while (up >= limit) {
      if (depth === path.length) {
        const wider = new Uint32Array(path.length * 2);
        wider.set(path);
        path = wider;
      }
      path[depth++] = x;
      x = up;
      up = ancestor[x];
    }
    let best = label[x];
    while (depth > 0) {
      const y = path[--depth];
      const own = label[y];
      if (semi[best] < semi[own]) label[y] = best;
      else best = own;
      ancestor[y] = up;
    }
    return best;
  };

  for (let w = count; w >= 2; w--) {
    const p = parent[w];
    let s = semi[w];
    for (let k = first[w], end = first[w + 1]; k < end; k++) {
      const candidate = semi[evaluate(from[k], w + 1)];
      if (candidate < s) s = candidate;
    }
    semi[w] = s;
    if (s === p) dominator[w] = p;
    else {
      nextInBucket[w] = bucket[s];
      bucket[s] = w;
    }
    for (let v = bucket[p]; v !== 0; v = nextInBucket[v]) {
      const u = evaluate(v, w);
      dominator[v] = semi[u] < semi[v] ? u : p;
    }
    bucket[p] = 0;
  }
  dominator[1] = 1;
  for (let w = 2; w <= count; w++) {
    if (dominator[w] !== semi[w]) dominator[w] = dominator[dominator[w]];
  }
  release(parent, semi, first);
  return { count, leaves, marks: alone, holder, vertex, dominator, places };
}

/** The logged edges by target: only those from higher numbers to lower ones were logged. */
function predecessors(search: DepthFirst, from: Uint32Array): Uint32Array<ArrayBuffer> {
  const { count, log, logged } = search;
  const first = search.number.fill(0);
  for (let k = 0; k < logged; k += 2) first[log[k] + 1]++;
  for (let i = 1; i <= count + 1; i++) first[i] += first[i - 1];
  // Filling moves each start to its end, so that `first` of the next row is right again one place further on.
  for (let k = 0; k < logged; k += 2) from[first[log[k]]++] = log[k + 1];
  first.copyWithin(1, 0, count + 1);
  first[0] = 0;
  return first;
}
