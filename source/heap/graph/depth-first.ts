import { roomForLog, sharedWords } from '../dominance/results.ts';
import { borrowZeros, release } from '../scratch.ts';
import type { HeapGraph } from './columns.ts';
import { entersPage, FOLLOWED, RETAINS } from './essential.ts';
import { EPHEMERON_FROM_TABLE } from './kinds.ts';

/** In `References.alone`, of a node found to be a leaf. */
export const LEAF = 2;

/** A depth-first search over the edges that retain. Numbers start at 1, the root's; 0 means "not reached", or a leaf. */
export interface DepthFirst {
  count: number;
  /**
   * How many nodes dominate nothing, as their one retainer and all that they lead to show: most of a heap's strings, numbers and small objects.
   * `alone` has `LEAF` for them. They have no number, and the edges that leave them are their retainer's.
   */
  leaves: number;
  /** Shared; by ordinal, of leaves alone: the node that retains it. */
  holder: Uint32Array;
  /** Number -> ordinal; `count + 1` entries and more. */
  vertex: Uint32Array;
  /** Number -> number of the parent. */
  parent: Uint32Array;
  /** Number -> smallest number among its parent and the ancestors that point at it. */
  semi: Uint32Array;
  /** Pairs (target, source) of the edges that lead from a higher number to a lower one, `logged` entries. Shared, with room for `results.ts`. */
  log: Uint32Array;
  logged: number;
  /** Ordinal -> number; of no further use to the algorithm, which takes it for scratch. */
  number: Uint32Array<ArrayBuffer>;
}

/**
 * Which edges retain is DevTools' rule: not weak ones, not an edge to oneself, shortcuts only at the root, not a WeakMap's
 * table -> value, and no edge from outside the page to a node the page owns. That last one is had for free by going through
 * the page first: what is reached there, by number, is owned by it. `alone` has 1 for each node that one edge leads to; leaves are marked in it.
 */
export function depthFirst(graph: HeapGraph, alone: Uint8Array): DepthFirst {
  const { nodeCount, edgeCount, root, firstEdge, edgeType, edgeTarget } = graph;
  const number = borrowZeros(nodeCount + 2);
  const vertex = new Uint32Array(nodeCount + 1);
  const parent = new Uint32Array(nodeCount + 1);
  const semi = new Uint32Array(nodeCount + 1);
  const log = roomForLog(nodeCount, edgeCount);
  const holder = sharedWords(nodeCount);
  const stackNode = new Uint32Array(nodeCount + 1);
  const stackEdge = new Uint32Array(nodeCount + 1);
  let leaves = 0;
  let logged = 0;
  let count = 1;
  number[root] = 1;
  vertex[1] = root;
  parent[1] = 1;
  semi[1] = 1;

  /** Numbers 2 … lastOfPage are owned by the page. */
  let lastOfPage = 1;
  /** Owned by the page, but reached in it only by edges that do not retain; null while there are none. */
  let late: Uint8Array | null = null;
  const pending: number[] = [];

  /** Whether all that a node retains has been reached before it, and so without it. */
  const isLeaf = (node: number): boolean => {
    for (let edge = firstEdge[node], end = firstEdge[node + 1]; edge < end; edge++)
      if (number[edgeTarget[edge]] === 0 && RETAINS[edgeType[edge]] === 1) return false;
    return true;
  };

  const dive = (start: number, inPage: boolean) => {
    number[start] = ++count;
    vertex[count] = start;
    parent[count] = 1;
    semi[count] = 1;
    let depth = 0;
    let u = start;
    let own = count;
    let edge = firstEdge[u];
    let end = firstEdge[u + 1];
    let guarded = !inPage && !(late !== null && late[u] === 1);
    for (;;) {
      let descended = false;
      for (; edge < end; edge++) {
        const byte = edgeType[edge];
        const w = edgeTarget[edge];
        if (RETAINS[byte] === 0) {
          if (inPage && FOLLOWED[byte] === 1) pending.push(w);
          continue;
        }
        const seen = number[w];
        if (guarded) {
          if (seen > 1 && seen <= lastOfPage) continue;
          if (late !== null && late[w] === 1) continue;
        }
        if (seen === 0) {
          stackNode[depth] = u;
          stackEdge[depth++] = edge + 1;
          if (alone[w] === 1 && late === null && isLeaf(w)) {
            alone[w] = LEAF;
            holder[w] = u;
            leaves++;
          } else {
            number[w] = ++count;
            vertex[count] = w;
            parent[count] = own;
            semi[count] = own;
            own = count;
          }
          u = w;
          edge = firstEdge[u];
          end = firstEdge[u + 1];
          guarded = !inPage && !(late !== null && late[u] === 1);
          descended = true;
          break;
        }
        if (seen > own) {
          if (own < semi[seen]) semi[seen] = own;
        } else if (seen === 1) {
          if (inPage) pending.push(root);
        } else if (seen !== own) {
          log[logged++] = seen;
          log[logged++] = own;
        }
      }
      if (descended) continue;
      if (depth === 0) return;
      u = stackNode[--depth];
      edge = stackEdge[depth];
      end = firstEdge[u + 1];
      own = number[u];
      guarded = !inPage && !(late !== null && late[u] === 1);
    }
  };

  const diveFromRoot = (pageOnly: boolean) => {
    for (let edge = firstEdge[root]; edge < firstEdge[root + 1]; edge++) {
      const w = edgeTarget[edge];
      const byte = edgeType[edge];
      if (FOLLOWED[byte] === 0 || byte & EPHEMERON_FROM_TABLE) continue;
      if (pageOnly && !entersPage(graph, edge)) continue;
      if (w === root) {
        if (pageOnly) pending.push(root);
        continue;
      }
      if (number[w] === 0) dive(w, pageOnly);
      else semi[number[w]] = 1;
    }
  };

  diveFromRoot(true);
  lastOfPage = count;
  late = floodPage(graph, number, pending);
  diveFromRoot(false);
  if (count + leaves < nodeCount) {
    for (let v = 0; v < nodeCount; v++) if (alone[v] === LEAF) number[v] = number[holder[v]];
    const held = retainedByUnreached(graph, number, late);
    for (let v = 0; v < nodeCount; v++) if (number[v] === 0 && held[v] === 0) dive(v, false);
  }
  release(stackNode, stackEdge);
  return { count, leaves, holder, vertex, parent, semi, log, logged, number };
}

/** Marks what the page owns through edges that own without retaining, such as a WeakMap's to its values. */
function floodPage(graph: HeapGraph, number: Uint32Array, pending: number[]): Uint8Array | null {
  const { firstEdge, edgeType, edgeTarget } = graph;
  let late: Uint8Array | null = null;
  while (pending.length > 0) {
    const u = pending.pop()!;
    // A page that holds the root owns everything; other nodes with a number have been gone through.
    if (number[u] > 1) continue;
    late ??= new Uint8Array(graph.nodeCount);
    if (late[u] === 1) continue;
    late[u] = 1;
    for (let edge = firstEdge[u]; edge < firstEdge[u + 1]; edge++) {
      if (FOLLOWED[edgeType[edge]] === 1) pending.push(edgeTarget[edge]);
    }
  }
  return late;
}

/** Of the nodes not reached: 1 for those that another such node retains. The others hang from the root. */
function retainedByUnreached(graph: HeapGraph, number: Uint32Array, late: Uint8Array | null): Uint8Array {
  const { nodeCount, firstEdge, edgeType, edgeTarget } = graph;
  const held = new Uint8Array(nodeCount);
  for (let u = 0; u < nodeCount; u++) {
    if (number[u] !== 0) continue;
    for (let edge = firstEdge[u]; edge < firstEdge[u + 1]; edge++) {
      const w = edgeTarget[edge];
      if (RETAINS[edgeType[edge]] === 0 || w === u || number[w] !== 0) continue;
      if (late !== null && late[w] === 1 && late[u] === 0) continue;
      held[w] = 1;
    }
  }
  return held;
}
