import { count } from '../../format/numbers.ts';
import type { HeapModel } from '../../heap/model.ts';
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
}

/** Fewer things say nothing. */
const FEW = 50;
/** Of what was there two snapshots ago, the part that must be gone: what leaks stays, however much of the rest goes. */
const ALL_BUT = 0.95;

/** Whether what a place held two snapshots ago is gone from it, though it holds more now. Null where not, or where that is not known. */
export function workedOffOf(c: HeapCase, models: readonly HeapModel[]): WorkedOff | null {
  if (models.length < 3) return null;
  const [first] = models.slice(-3);
  const { suspect, model } = c;
  const isChain = suspect.kind === 'chain';
  const holder = isChain ? above(model, suspect.node) : suspect.node;
  const { names, ofNode } = model.classes;
  const className = names[isChain ? ofNode[suspect.node] : suspect.contents.classIndex];
  if (className === undefined || holder === model.graph.root) return null;
  const earlier = first.graph.nodeId.indexOf(model.graph.nodeId[holder]);
  if (earlier === -1) return null;
  const old = idsBelow(first, earlier, className);
  const left = new Set(idsBelow(model, holder, className));
  const gone = old.filter((id) => !left.has(id)).length;
  return old.length >= FEW && gone >= old.length * ALL_BUT ? { before: old.length, gone } : null;
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

/** A finding of what grows, where that is worked off: nothing is left behind, and what comes is more than what is handled. */
export function asBacklog(finding: Finding, { before, gone }: WorkedOff, piled: string): Finding {
  if (finding.verdict === 'leave') return finding;
  const text = `of the ${count(before)} × ${piled} that it held two snapshots ago, ${count(gone)} are gone: a queue that is worked off, and grows because more comes than is handled`;
  const evidence: Evidence = { metric: 'worked off', value: gone, unit: 'count', text };
  return {
    ...finding,
    verdict: 'leave',
    confidence: 0.8,
    evidence: [...finding.evidence, evidence],
    ...leftAsBacklog(
      finding,
      'Leave it if the load ends: it empties then, and a fourth snapshot from after the load shows that. If the load does not end, handle more at once, or limit the queue: refuse or slow down producers while it is full.',
      'it empties when less comes than is handled',
    ),
  };
}
