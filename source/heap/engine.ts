import { classDistances, classify, classRetained } from './classes/classes.ts';
import { measureTotals } from './classes/totals.ts';
import { findDominators } from './dominance/dominators.ts';
import { dominatorTree, sortChildren } from './dominance/retained.ts';
import { findDistances } from './graph/distances.ts';
import { findEphemerons, settleEdges } from './graph/ephemerons.ts';
import { transferOwnedSizes } from './graph/ownership.ts';
import type { HeapGraph, HeapModel } from './model.ts';
import { findRetainers } from './retainers/retainers.ts';

/** Everything a snapshot means, one step after the other on this thread. Settles the graph in place. */
export function analyse(graph: HeapGraph, file = '-', bytes = 0, dataQuality: string[] = []): HeapModel {
  const ephemerons = findEphemerons(graph.strings);
  settleEdges(graph, ephemerons);
  transferOwnedSizes(graph);
  const classes = classify(graph);
  const totals = measureTotals(graph);
  const distance = findDistances(graph, ephemerons);
  classes.distance = classDistances(graph, classes, distance);
  const dominators = dominatorTree(graph, findDominators(graph));
  sortChildren(dominators);
  classes.retainedSize = classRetained(graph, classes, dominators);
  const retainers = findRetainers(graph);
  return { file, bytes, dataQuality, graph, totals, classes, distance, dominators, retainers };
}
