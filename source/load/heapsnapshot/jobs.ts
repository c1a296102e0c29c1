import { classDistances, classify } from '../../heap/classes/classes.ts';
import { measureTotals } from '../../heap/classes/totals.ts';
import { findDistances } from '../../heap/graph/distances.ts';
import type { Ephemerons } from '../../heap/graph/ephemerons.ts';
import type { ClassTable, HeapGraph, HeapTotals } from '../../heap/model.ts';
import { forget } from '../../heap/suspects/scratch.ts';

/** What the first screen shows. Wants the final self sizes (`transferOwnedSizes`). */
export interface Groups {
  classes: ClassTable;
  totals: HeapTotals;
}

export interface Distances {
  distance: Int32Array;
  classDistance: Int32Array;
}

export function findGroups(graph: HeapGraph): Groups {
  return { classes: classify(graph), totals: measureTotals(graph) };
}

/** What the second thread finds while the first finds dominators. */
export function measureDistances(graph: HeapGraph, ephemerons: Ephemerons, classes: ClassTable): Distances {
  const distance = findDistances(graph, ephemerons);
  const classDistance = classDistances(graph, classes, distance);
  forget();
  return { distance, classDistance };
}
