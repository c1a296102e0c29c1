import { count } from '../../format/numbers.ts';
import { byPlace } from '../../heap/comparison/by-place.ts';
import type { Growth } from '../../heap/comparison/model.ts';
import type { HeapModel } from '../../heap/model.ts';
import { isCommonplace } from '../../heap/suspects/groups.ts';
import { above } from '../../heap/suspects/patterns.ts';
import type { Evidence, Finding } from '../finding.ts';
import { leftAsBacklog } from './settle.ts';
import type { HeapCase } from './shape.ts';

// A queue that is worked off grows as a leak does while more comes than goes. What it held long ago is gone, and what leaks stays.

/** What a place held in the first of three snapshots. */
export interface WorkedOff {
  before: number;
  /** Of these, no longer there in the last. */
  gone: number;
  /** Whether it grew by less from one to the next, as a queue does that catches up. */
  slows: boolean;
}

/** Fewer things say nothing. */
const FEW = 50;
/** Of what was there two snapshots ago, the part that must be gone: what leaks stays, however much of the rest goes. */
const ALL_BUT = 0.95;

/** Of the growth from one snapshot to the next, what the one after may have where a queue catches up. */
const SLOWER = 0.8;

/** Whether what a place held two snapshots ago is gone from it, though it holds more now. Null where not, or where that is not known. */
export function workedOffOf(c: HeapCase, models: readonly HeapModel[], { sizes }: Growth): WorkedOff | null {
  if (models.length < 3) return null;
  const last = models.slice(-3);
  const [first] = last;
  const { suspect, model } = c;
  const isChain = suspect.kind === 'chain';
  const holder = isChain ? above(model, suspect.node) : suspect.node;
  const { names, ofNode } = model.classes;
  const className = names[isChain ? ofNode[suspect.node] : suspect.contents.classIndex];
  // A text that is made longer is another one each time.
  if (className === undefined || className.startsWith('(') || holder === model.graph.root) return null;
  const earlier = firstPlaceOf(last, holder, suspect.contents.classIndex);
  if (earlier === -1) return null;
  const old = idsBelow(first, earlier, className);
  const left = new Set(idsBelow(model, holder, className));
  const gone = old.filter((id) => !left.has(id)).length;
  if (old.length < FEW || gone < old.length * ALL_BUT) return null;
  const [before, between, now] = sizes.slice(-3);
  return { before: old.length, gone, slows: now - between < SLOWER * (between - before) };
}

/**
 * Where a holder of the last snapshot stood in the first; -1 where it did not. A queue gives space back by being copied into another array: then its place is what stays. Plain objects may
 * be copied with it, by a store that never changes what it has: of these nothing shows that they are gone.
 */
function firstPlaceOf(models: readonly HeapModel[], holder: number, classIndex: number): number {
  const model = models[models.length - 1];
  const replaced = isCommonplace(model, classIndex) ? null : byPlace(models, holder);
  return replaced ? replaced[0] : models[0].graph.nodeId.indexOf(model.graph.nodeId[holder]);
}

/** Ids of the objects of a class that a node alone keeps, itself left out. */
function idsBelow({ graph, classes, dominators }: HeapModel, holder: number, className: string): number[] {
  const { firstChild, child } = dominators!;
  const index = classes.names.indexOf(className);
  const ids: number[] = [];
  const todo = [holder];
  for (let v = todo.pop(); v !== undefined; v = todo.pop()) {
    for (let k = firstChild[v]; k < firstChild[v + 1]; k++) todo.push(child[k]);
    if (v !== holder && classes.ofNode[v] === index) ids.push(graph.nodeId[v]);
  }
  return ids;
}

/**
 * A finding of what grows, where that is worked off: nothing is left behind. One that grows by less each time catches up; of one that grows as before, only the
 * end of the load tells whether it ever does.
 */
export function asBacklog(finding: Finding, { before, gone, slows }: WorkedOff, piled: string): Finding {
  if (finding.verdict === 'leave') return finding;
  const pace = slows ? 'by less each time' : 'as fast as before';
  const text = `of the ${count(before)} × ${piled} that it held two snapshots ago, ${count(gone)} are gone: a queue that is worked off, but more arrives than is handled, and it grows ${pace}`;
  const evidence: Evidence[] = [
    ...finding.evidence,
    { metric: 'worked off', value: gone, unit: 'count', text },
  ];
  if (!slows)
    return {
      ...finding,
      verdict: 'investigate',
      evidence,
      proposal:
        'If this load lasts, it is a leak: work off as much as comes (all that is due in each run, or more at once), and limit the queue: refuse or slow down producers while it is full. If the load ends, take a fourth snapshot after that, and leave it if the queue is empty there.',
      code: null,
    };
  return {
    ...finding,
    verdict: 'leave',
    confidence: 0.8,
    evidence,
    ...leftAsBacklog(
      finding,
      'Leave it if the load ends: it empties then, and a fourth snapshot from after the load shows that. If the load does not end, handle more at once, or limit the queue: refuse or slow down producers while it is full.',
      'it empties when less comes than is handled',
    ),
  };
}
