import { classDistances, classify, classRetained } from './classes/classes.ts';
import { measureTotals } from './classes/totals.ts';
import { findDominators } from './dominance/dominators.ts';
import { dominatorTree, sortChildren } from './dominance/retained.ts';
import type { HeapGraph } from './graph/columns.ts';
import { findDistances } from './graph/distances.ts';
import { type Ephemerons, findEphemerons, settleEdges } from './graph/ephemerons.ts';
import { transferOwnedSizes } from './graph/ownership.ts';
import type { ClassTable, DominatorTree, HeapModel, HeapTotals, Retainers } from './model.ts';
import { countReferences, findRetainers, type References } from './retainers/retainers.ts';
import { forget } from './scratch.ts';

/** What the first screen shows. */
export interface Groups {
  classes: ClassTable;
  totals: HeapTotals;
}

export interface Distances {
  distance: Int32Array;
  classDistance: Int32Array;
}

/** A result, or the promise of one where another thread works on it. */
export type Begun<T> = T | Promise<T>;

/** The parts of the analysis that another thread can do while this one finds dominators. */
export interface Jobs {
  /** Which nodes one edge leads to, as `References.alone`. */
  references(graph: HeapGraph): Begun<Uint8Array>;
  groups(graph: HeapGraph): Begun<Groups>;
  /** After `groups`. */
  distances(graph: HeapGraph, ephemerons: Ephemerons): Begun<Distances>;
  /** After `references`. */
  retainers(graph: HeapGraph): Begun<Retainers>;
  /** Hears of the dominators as soon as they are there, and of nothing else: the other results come from its own jobs. */
  onDominators?(dominators: DominatorTree, classRetained: Float64Array): Begun<void>;
  onPhase?(phase: 'grouping' | 'finding what retains what'): void;
}

type Analysed = Pick<HeapModel, 'totals' | 'classes' | 'distance' | 'dominators' | 'retainers'>;

export function findGroups(graph: HeapGraph): Groups {
  return { classes: classify(graph), totals: measureTotals(graph) };
}

export function measureDistances(graph: HeapGraph, ephemerons: Ephemerons, classes: ClassTable): Distances {
  const distance = findDistances(graph, ephemerons);
  const classDistance = classDistances(graph, classes, distance);
  forget();
  return { distance, classDistance };
}

/** All jobs on this thread, each when it is asked for. */
function jobsHere(): Jobs {
  let groups: Groups;
  let references: References;
  return {
    references: (graph) => (references = countReferences(graph)).alone,
    groups: (graph) => (groups = findGroups(graph)),
    distances: (graph, ephemerons) => measureDistances(graph, ephemerons, groups.classes),
    retainers: (graph) => findRetainers(graph, references),
  };
}

/** Everything a snapshot means, one step after the other on this thread. Settles the graph in place. */
export function analyse(graph: HeapGraph, file = '-', bytes = 0, dataQuality: string[] = []): HeapModel {
  transferOwnedSizes(graph);
  const { value, done } = steps(graph, jobsHere()).next();
  if (!done) throw new Error('a job of this thread is never waited for');
  return { file, bytes, dataQuality, graph, ...value };
}

/** The same with the help of another thread. Wants final self sizes (`transferOwnedSizes`). */
export async function analyseWith(graph: HeapGraph, jobs: Jobs): Promise<Analysed> {
  const running = steps(graph, jobs);
  let step = running.next();
  while (!step.done) step = running.next(await step.value);
  return step.value;
}

/** The order in which the least memory is needed at once. Yields what has to be waited for. */
function* steps(graph: HeapGraph, jobs: Jobs): Generator<Promise<unknown>, Analysed, unknown> {
  jobs.onPhase?.('grouping');
  const references = jobs.references(graph);
  const groups = jobs.groups(graph);
  const ephemerons = findEphemerons(graph.strings);
  settleEdges(graph, ephemerons);
  const distances = jobs.distances(graph, ephemerons);
  jobs.onPhase?.('finding what retains what');
  const dominance = findDominators(graph, yield* result(references));
  // Only now: sooner, its columns would stand beside the most that dominators need.
  const retainers = jobs.retainers(graph);
  const { classes, totals } = yield* result(groups);
  const dominators = dominatorTree(graph, dominance);
  classes.retainedSize = classRetained(graph, classes, dominators);
  sortChildren(dominators);
  const heard = jobs.onDominators?.(dominators, classes.retainedSize);
  if (heard) yield heard;
  forget();
  const { distance, classDistance } = yield* result(distances);
  classes.distance = classDistance;
  return { totals, classes, distance, dominators, retainers: yield* result(retainers) };
}

function* result<T>(begun: Begun<T>): Generator<Promise<unknown>, T, unknown> {
  return begun instanceof Promise ? ((yield begun) as T) : begun;
}
