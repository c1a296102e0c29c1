import { EDGE_TYPE_MASK, WEAK_EDGE } from '../graph/kinds.ts';
import { edgeName } from '../graph/labels.ts';
import { stringIs } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';
import { sourceOf } from './retainers.ts';

/** Steps down from what an object is registered with, by the dominators, to the object. */
const CLIMBED = 16;

/** Objects that a FinalizationRegistry watches and that what they were registered with keeps: it holds that until they go, so they never do. */
export function heldTargets(model: HeapModel, registry: number): number {
  const { graph, retainers, dominators } = model;
  const { first, edge: edges } = retainers!;
  const { dominator } = dominators!;
  let held = 0;
  for (let k = first[registry]; k < first[registry + 1]; k++) {
    const cell = sourceOf(graph, edges[k]);
    if (!stringIs(graph.strings, graph.nodeName[cell], 'system / WeakCell')) continue;
    for (let e = graph.firstEdge[cell]; e < graph.firstEdge[cell + 1]; e++) {
      if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== WEAK_EDGE || edgeName(graph, e) !== 'target') continue;
      let at = graph.edgeTarget[e];
      for (let steps = 0; steps < CLIMBED && at !== graph.root && at !== cell; steps++) at = dominator[at];
      if (at === cell) held++;
    }
  }
  return held;
}
