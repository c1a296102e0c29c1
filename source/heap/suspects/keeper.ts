import type { HeapModel } from '../model.ts';
import type { Suspect } from './suspect.ts';

/** Below this share of what is claimed, what an object keeps alone is not all of it. */
const ALL = 0.98;
const MOST = 0.5;

/** The nearest object above what piles up that keeps as much as is claimed. */
export function keeperOf(
  { dominators, graph }: HeapModel,
  { node, contents, retainedSize: claimed }: Suspect,
): number {
  const { dominator, retainedSize } = dominators!;
  if (contents.sample === -1 || retainedSize[node] >= claimed * ALL) return node;
  let at = contents.sample;
  while (at !== graph.root && retainedSize[at] < claimed) at = dominator[at];
  // What goes with it as well may hang from nowhere in particular.
  return at === graph.root && retainedSize[node] >= claimed * MOST ? node : at;
}
