import type { HeapGraph } from '../graph/columns.ts';
import { findDistances } from '../graph/distances.ts';
import { findEphemerons } from '../graph/ephemerons.ts';
import { FOLLOWED } from '../graph/essential.ts';
import { CLOSURE, SYNTHETIC, UNREACHED } from '../graph/kinds.ts';
import { stringAt, stringStarts } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';
import { borrow, giveBack } from '../scratch.ts';

// A snapshot that a program takes of itself, `writeHeapSnapshot()`, is taken while it runs: the stack then holds what is being worked on, by no name.

const PASSING =
  /^\((Stack roots|Strong roots|Handle scopes?|Compilation cache|External strings|Relocatable|Thread manager)\)$/;

/** Whether a node is one of V8's roots that hold things only while something runs. */
export function isTemporaryRoot(graph: HeapGraph, node: number): boolean {
  return graph.nodeType[node] === SYNTHETIC && PASSING.test(stringAt(graph.strings, graph.nodeName[node]));
}

/** Ways that keep off the stack, or leave it by a scope. */
export interface Ways {
  /** As `HeapModel.distance`; what only running code's scopes lead to is further than all else. */
  distance: Int32Array;
  /** Scopes and functions through which the stack may be left. */
  scopes: Set<number>;
}

/** Further than anything that a search from the root comes to. */
const BEYOND = 1_000_000_000;

const known = new WeakMap<HeapModel, Ways>();

/** Worked out when first asked for: a search over the whole graph. */
export function aroundTheStack(model: HeapModel): Ways {
  let ways = known.get(model);
  if (!ways) known.set(model, (ways = search(model)));
  return ways;
}

function search({ graph, distance: all }: HeapModel): Ways {
  const { nodeCount, root, nodeType, nodeName, firstEdge, edgeType, edgeTarget } = graph;
  const below = (node: number) => edgeTarget.subarray(firstEdge[node], firstEdge[node + 1]);
  const passing = new Set<number>();
  // They stand below "(GC roots)", which the root itself holds.
  for (const top of [root, ...below(root)])
    if (nodeType[top] === SYNTHETIC)
      for (const node of below(top)) if (isTemporaryRoot(graph, node)) passing.add(node);
  const out = new Uint8Array(nodeCount);
  for (const node of passing) out[node] = 1;
  const distance = findDistances(graph, findEphemerons(graph.strings), { nodes: out });
  const scopes = new Set<number>();
  for (const node of passing)
    for (const target of below(node)) {
      const isScope = stringStarts(graph.strings, nodeName[target], 'system / Context');
      if (distance[target] === UNREACHED && (isScope || nodeType[target] === CLOSURE)) scopes.add(target);
    }
  const queue = borrow(nodeCount + 1);
  let tail = 0;
  for (const node of scopes) {
    distance[node] = BEYOND;
    queue[tail++] = node;
  }
  for (let head = 0; head < tail; head++) {
    const u = queue[head];
    for (let edge = firstEdge[u]; edge < firstEdge[u + 1]; edge++) {
      const w = edgeTarget[edge];
      if (FOLLOWED[edgeType[edge]] === 0 || distance[w] !== UNREACHED || out[w] === 1) continue;
      distance[w] = distance[u] + 1;
      queue[tail++] = w;
    }
  }
  giveBack(queue);
  for (const node of passing) distance[node] = all![node];
  return { distance, scopes };
}
