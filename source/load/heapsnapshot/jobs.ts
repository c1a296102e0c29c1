import { classDistances, classify } from '../../heap/classes.ts';
import { findDistances } from '../../heap/distances.ts';
import type { Ephemerons } from '../../heap/ephemerons.ts';
import type { ClassTable, HeapGraph, HeapTotals, Retainers } from '../../heap/model.ts';
import { transferOwnedSizes } from '../../heap/ownership.ts';
import { findRetainers } from '../../heap/retainers.ts';
import { forget } from '../../heap/scratch.ts';
import { measureTotals } from '../../heap/totals.ts';

/** What the first screen shows. Makes the graph's self sizes final. */
export interface Groups {
  classes: ClassTable;
  totals: HeapTotals;
}

export interface Surroundings {
  distance: Int32Array;
  classDistance: Int32Array;
  retainers: Retainers;
}

export function findGroups(graph: HeapGraph): Groups {
  transferOwnedSizes(graph);
  return { classes: classify(graph), totals: measureTotals(graph) };
}

/** Distances and retainers: what the second thread finds while the first finds dominators. */
export function findSurroundings(
  graph: HeapGraph,
  ephemerons: Ephemerons,
  classes: ClassTable,
): Surroundings {
  const distance = findDistances(graph, ephemerons);
  const classDistance = classDistances(graph, classes, distance);
  // The retainers fall into the time when the other thread needs most.
  forget();
  return {
    distance,
    classDistance,
    retainers: findRetainers(graph),
  };
}
