import { FOLLOWED, RETAINS } from '../graph/essential.ts';
import type { HeapModel } from '../model.ts';
import { borrow, borrowZeros, giveBack } from '../scratch.ts';

/** What is taken out of the graph: nodes with all their edges, or single edges by index. */
export interface Cut {
  nodes?: Iterable<number>;
  edges?: Iterable<number>;
}

/** Bytes that everything reachable takes, by model: what a cut is held against. */
const whole = new WeakMap<HeapModel, number>();

/**
 * Bytes that would go if all of a cut went at once: what is reached from the root with it, less what is reached without it. Where several
 * hold the same things this is more than the sum of what each retains, and never more than goes. One search over the graph.
 */
export function freedBy(model: HeapModel, cut: Cut): number {
  let all = whole.get(model);
  if (all === undefined) whole.set(model, (all = reached(model, {})));
  return Math.max(0, all - reached(model, cut));
}

function reached({ graph }: HeapModel, { nodes = [], edges = [] }: Cut): number {
  const { nodeCount, root, firstEdge, edgeType, edgeTarget, selfSize } = graph;
  // 1: reached, or not to be entered.
  const seen = borrowZeros(nodeCount);
  for (const node of nodes) if (node !== root) seen[node] = 1;
  const out = new Set(edges);
  const queue = borrow(nodeCount + 1);
  let bytes = selfSize[root];
  let tail = 1;
  queue[0] = root;
  seen[root] = 1;
  for (let head = 0; head < tail; head++) {
    const u = queue[head];
    const retains = u === root ? FOLLOWED : RETAINS;
    for (let edge = firstEdge[u], end = firstEdge[u + 1]; edge < end; edge++) {
      const w = edgeTarget[edge];
      if (seen[w] === 1 || retains[edgeType[edge]] === 0 || (out.size > 0 && out.has(edge))) continue;
      seen[w] = 1;
      bytes += selfSize[w];
      queue[tail++] = w;
    }
  }
  giveBack(queue);
  giveBack(seen);
  return bytes;
}
