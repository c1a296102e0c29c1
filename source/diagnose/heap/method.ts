import { evaluateHeapGoal } from '../../heap/goals.ts';
import type { HeapModel } from '../../heap/model.ts';
import type { Finding } from '../finding.ts';
import { type Decisions, type MethodStep, steps } from '../method.ts';

export interface HeapInvestigation extends Decisions {
  /** The snapshot before the change. */
  earlier?: HeapModel | null;
  /** Snapshots of the same process that it was held against. */
  before?: number;
}

/** The persona's seven steps, as the state of the investigation of a heap. */
export function heapMethod(
  model: HeapModel,
  findings: readonly Finding[],
  state: HeapInvestigation = {},
): MethodStep[] {
  const { earlier, before = 0 } = state;
  const { graph, totals, classes } = model;
  return steps(findings, state, {
    measured: `${before > 0 ? `the last of ${before + 1} snapshots:` : 'one snapshot of'} ${grouped(graph.nodeCount)} objects, ${megabytes(totals.size)} of them reachable`,
    cause: ['suspect', 'suspects'],
    documented: earlier
      ? `${megabytes(earlier.totals.size)} before, ${megabytes(totals.size)} now: ${(totals.size / (earlier.totals.size || 1)).toFixed(2)}×`
      : null,
    toDocument:
      'not yet measured: take snapshots again after the change, then culprit compare BEFORE AFTER --journal FILE --note "what was changed"; growth shows in three of one process',
    most: ({ impact }) => `${megabytes(impact.bytes ?? impact.share * totals.size)} freed`,
    whole: 'the heap',
    // Several classes of one name are counted object by object: no work for between a key and its frame.
    evaluate: (goal) =>
      classes.names.filter((name) => name === goal.of).length > 1 && graph.nodeCount > 1e6
        ? null
        : evaluateHeapGoal(model, goal),
    nothing: {
      balance: 'nothing to weigh: leave what is kept where it is',
      critical: 'no object of the program weighs a tenth of the heap',
    },
  });
}

/** Decimal, as DevTools counts. */
function megabytes(size: number): string {
  return size >= 1e6 ? `${(size / 1e6).toFixed(1)} MB` : `${(size / 1e3).toFixed(1)} kB`;
}

/** Not Intl's: loading its tables takes longer than a key may. */
function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
