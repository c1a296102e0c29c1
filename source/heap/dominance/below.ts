import type { HeapModel } from '../model.ts';

/** Whether a node goes with another, or is it; `most`: dominators that are climbed to find that out. Needs the phase `retained`. */
export function isBelow(
  { graph, dominators }: HeapModel,
  node: number,
  above: number,
  most = Number.POSITIVE_INFINITY,
): boolean {
  const { dominator } = dominators!;
  let v = node;
  for (let steps = 0; steps < most && v !== above && v !== graph.root; steps++) v = dominator[v];
  return v === above;
}
