import { borrow, giveBack } from '../scratch.ts';
import type { HeapGraph } from './columns.ts';
import type { Ephemerons } from './ephemerons.ts';
import { FOLLOWED } from './essential.ts';
import {
  ARRAY,
  EDGE_TYPE_MASK,
  ELEMENT_EDGE,
  EPHEMERON_EDGE,
  HIDDEN,
  HIDDEN_EDGE,
  SYNTHETIC,
  SYSTEM_DISTANCE,
  UNREACHED,
} from './kinds.ts';
import { findString, stringAt, stringIs } from './strings.ts';

/** Whether a child of the root is where a user's objects begin. */
export function isUserRoot(graph: HeapGraph, node: number): boolean {
  return (
    graph.nodeType[node] !== SYNTHETIC ||
    stringIs(graph.strings, graph.nodeName[node], '(Document DOM trees)')
  );
}

/**
 * Edges from the root, breadth first: user roots at 1, then, from 100,000,000 up, what only V8's own roots reach; `UNREACHED`
 * for the rest. Nodes with 1 in `without.nodes` are never entered, edges in `without.edges` never followed.
 */
export function findDistances(
  graph: HeapGraph,
  ephemerons: Ephemerons,
  without: { nodes?: Uint8Array; edges?: ReadonlySet<number> } = {},
): Int32Array {
  const { nodes: ignored, edges: cut } = without;
  const { nodeCount, root, firstEdge, edgeType, edgeTarget, edgeName, nodeType, nodeName } = graph;
  const distance = new Int32Array(new SharedArrayBuffer(nodeCount * 4)).fill(UNREACHED);
  const queue = borrow(nodeCount + 1);
  // A WeakMap's value is as far as the farther of its key and table: the first of its two edges to be met is passed over.
  const waiting = new Set<number>();
  const nativeContext = findString(graph.strings, 'system / NativeContext');
  const sloppyMap = findString(graph.strings, 'sloppy_function_map');
  const descriptors = findString(graph.strings, '(map descriptors)');

  const passable = (u: number, edge: number): boolean => {
    const byte = edgeType[edge];
    const type = byte & EDGE_TYPE_MASK;
    const indexed = type === ELEMENT_EDGE || type === HIDDEN_EDGE;
    const name = edgeName[edge];
    if (nodeType[u] === HIDDEN && nodeName[u] === nativeContext && !indexed && name === sloppyMap)
      return false;
    if (nodeType[u] === ARRAY && nodeName[u] === descriptors) {
      // Maps share descriptor arrays, so a link in one may not be valid for the map it was reached by.
      const index = indexed ? name : Number.parseInt(stringAt(graph.strings, name), 10);
      return index < 2 || index % 3 !== 1;
    }
    if (byte & EPHEMERON_EDGE) {
      const pair = ephemerons.pair.get(name) ?? -1;
      if (!waiting.delete(pair)) {
        waiting.add(pair);
        return false;
      }
    }
    return true;
  };

  const spread = (queued: number) => {
    let tail = queued;
    for (let head = 0; head < tail; head++) {
      const u = queue[head];
      const next = distance[u] + 1;
      const special =
        (nodeType[u] === HIDDEN && nodeName[u] === nativeContext) ||
        (nodeType[u] === ARRAY && nodeName[u] === descriptors);
      for (let edge = firstEdge[u], end = firstEdge[u + 1]; edge < end; edge++) {
        const byte = edgeType[edge];
        if (FOLLOWED[byte] === 0) continue;
        const w = edgeTarget[edge];
        if (distance[w] !== UNREACHED) continue;
        if (ignored !== undefined && ignored[w] === 1) continue;
        if (cut?.has(edge)) continue;
        if ((special || byte & EPHEMERON_EDGE) && !passable(u, edge)) continue;
        distance[w] = next;
        queue[tail++] = w;
      }
    }
  };

  let queued = 0;
  for (let edge = firstEdge[root]; edge < firstEdge[root + 1]; edge++) {
    const w = edgeTarget[edge];
    if (distance[w] === 1 || !isUserRoot(graph, w) || ignored?.[w] === 1 || cut?.has(edge)) continue;
    distance[w] = 1;
    queue[queued++] = w;
  }
  spread(queued);
  distance[root] = queued > 0 ? SYSTEM_DISTANCE : 0;
  queue[0] = root;
  spread(1);
  giveBack(queue);
  return distance;
}
