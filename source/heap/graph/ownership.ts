import { borrow, giveBack } from '../scratch.ts';
import type { HeapGraph } from './columns.ts';
import { isUserRoot } from './distances.ts';
import { FOLLOWED } from './essential.ts';
import { ARRAY, HIDDEN, NATIVE, SYNTHETIC } from './kinds.ts';
import { findString } from './strings.ts';

const UNVISITED = 0xffffffff;
const SEVERAL = 0xfffffffe;

/**
 * Gives the bytes of hidden and array nodes (and of external string data) that have exactly one owner to that owner, so that
 * a Map is as large as its table. Changes `selfSize` in place. A snapshot that exposes internals has no user roots; its
 * sizes stay as they are.
 */
export function transferOwnedSizes(graph: HeapGraph) {
  const { nodeCount, root, nodeType, nodeName, selfSize, firstEdge, edgeType, edgeTarget } = graph;
  if (!hasUserRoots(graph)) return;
  const external = findString(graph.strings, 'system / ExternalStringData');
  const owner = borrow(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    const type = nodeType[v];
    const owned = type === HIDDEN || type === ARRAY || (type === NATIVE && nodeName[v] === external);
    owner[v] = owned ? UNVISITED : v;
  }
  // A node enters at most twice: when it gets an owner, and when it turns out to have several.
  let stack = new Uint32Array(1024);
  let depth = 0;
  const hand = (u: number, from: number) => {
    for (let edge = firstEdge[u], end = firstEdge[u + 1]; edge < end; edge++) {
      const w = edgeTarget[edge];
      const has = owner[w];
      if (has === w || has === from || has === SEVERAL || FOLLOWED[edgeType[edge]] === 0) continue;
      owner[w] = has === UNVISITED ? from : SEVERAL;
      if (depth === stack.length) {
        const wider = new Uint32Array(stack.length * 2);
        wider.set(stack);
        stack = wider;
      }
      stack[depth++] = w;
    }
  };
  for (let v = 0; v < nodeCount; v++) {
    if (owner[v] !== v) continue;
    hand(v, v);
    while (depth > 0) {
      const u = stack[--depth];
      hand(u, owner[u]);
    }
  }
  for (let v = 0; v < nodeCount; v++) {
    const to = owner[v];
    if (to === v || to >= SEVERAL || to === root || nodeType[to] === SYNTHETIC) continue;
    selfSize[to] += selfSize[v];
    selfSize[v] = 0;
  }
  giveBack(owner);
}

function hasUserRoots(graph: HeapGraph): boolean {
  const { root, firstEdge, edgeTarget } = graph;
  for (let edge = firstEdge[root]; edge < firstEdge[root + 1]; edge++) {
    if (isUserRoot(graph, edgeTarget[edge])) return true;
  }
  return false;
}
