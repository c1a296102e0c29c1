import type { HeapModel } from '../model.ts';
import { shortestPath } from '../retainers/paths.ts';
import type { DetachedRow } from '../rows.ts';

const DETACHED = 2;

/** Detached nodes that no other detached node dominates, largest first, with what keeps them. */
export function findDetached(model: HeapModel, limit: number): DetachedRow[] {
  const { detachedness, nodeCount, root } = model.graph;
  const { dominator, retainedSize } = model.dominators!;
  const tops = new Map<number, number>();
  for (let v = 0; v < nodeCount; v++) {
    if (detachedness[v] !== DETACHED) continue;
    let top = v;
    for (let steps = 0; steps < 1000 && top !== root && detachedness[dominator[top]] === DETACHED; steps++) {
      top = dominator[top];
    }
    tops.set(top, (tops.get(top) ?? 0) + 1);
  }
  return [...tops]
    .sort((a, b) => retainedSize[b[0]] - retainedSize[a[0]])
    .slice(0, limit)
    .map(([node, count]) => ({
      node,
      retainedSize: retainedSize[node],
      count,
      path: shortestPath(model, node),
    }));
}
