import type { HeapModel } from '../model.ts';

/** Whether a node goes with another, or is it. */
export function isBelow({ graph, dominators }: HeapModel, node: number, above: number): boolean {
  let v = node;
  while (v !== above && v !== graph.root) v = dominators!.dominator[v];
  return v === above;
}
