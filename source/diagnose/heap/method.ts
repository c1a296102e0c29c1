import { bytes, count, factor } from '../../format/numbers.ts';
import { evaluateHeapGoal } from '../../heap/goals.ts';
import type { HeapModel } from '../../heap/model.ts';
import type { Finding } from '../finding.ts';
import { type Decisions, type MethodStep, steps } from '../method.ts';

// The seven steps of an investigation, for a heap.

interface HeapInvestigation extends Decisions {
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
    measured: `${before > 0 ? `the last of ${before + 1} snapshots:` : 'one snapshot of'} ${count(graph.nodeCount)} objects, ${bytes(totals.size)} of them reachable`,
    cause: ['suspect', 'suspects'],
    documented: earlier
      ? `${bytes(earlier.totals.size)} before, ${bytes(totals.size)} now: ${factor(totals.size / (earlier.totals.size || 1))}`
      : null,
    toDocument:
      'not yet measured: take snapshots again after the change, then `culprit compare BEFORE AFTER --journal FILE --note "what was changed"`; growth shows in three of one process',
    gain: ({ impact }) => `at most ${bytes(impact.bytes ?? impact.share * totals.size)} freed`,
    whole: 'the heap',
    // Several classes of one name are counted object by object: no work for between a key and its frame.
    evaluate: (goal) =>
      classes.names.filter((name) => name === goal.of).length > 1 && graph.nodeCount > 1e6
        ? null
        : evaluateHeapGoal(model, goal),
    nothing: {
      balance: 'nothing to weigh: leave it as it is',
      critical: 'no object of the program retains a tenth of the heap',
    },
  });
}
