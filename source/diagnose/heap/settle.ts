import { bytes, percent } from '../../format/numbers.ts';
import type { HeapModel } from '../../heap/model.ts';
import type { Finding } from '../finding.ts';

// A queue that drains when the load ends grows as a leak does until then. A snapshot from after the load tells them apart.

/** What is left of a rise after the load, where it was a backlog. */
const DRAINED = 0.25;

/** A finding of the snapshots under load, held against one from after it: what has gone is a backlog, and is left alone. */
export function settled(finding: Finding, loaded: readonly HeapModel[], after: HeapModel): Finding {
  if (finding.verdict === 'leave' || !('path' in finding.subject)) return finding;
  const { id, keeper = id } = finding.subject;
  const sizes = [...loaded, after].map((model) => sizeOf(model, keeper));
  const whole = [...loaded, after].map(({ totals }) => totals.size);
  // What is held in several places, or replaced, has no node of its own in each: the heap as a whole decides.
  const measured = sizes.every((size) => size !== null) ? (sizes as number[]) : whole;
  const left = remaining(measured);
  const drained = left <= DRAINED && remaining(whole) <= 0.5;
  const of = measured === whole ? 'the heap' : 'it';
  const text = drained
    ? `after the load ${of} is down from ${bytes(measured[measured.length - 2])} to ${bytes(measured[measured.length - 1])}: a backlog that drains, not a leak`
    : `after the load ${percent(Math.max(0, left))} of the growth of ${of} is still there: not a backlog`;
  return {
    ...finding,
    verdict: drained ? 'leave' : finding.verdict,
    confidence: drained ? 0.9 : Math.max(finding.confidence, 0.95),
    evidence: [
      ...finding.evidence,
      { metric: 'settled', value: measured[measured.length - 1], unit: 'bytes', text },
    ],
    ...(drained
      ? leftAsBacklog(
          finding,
          'Leave it, or limit the queue if its peak is too large: refuse or slow down producers while it is full.',
          'nothing remains after the load ends',
        )
      : {}),
  };
}

/** What a finding becomes of a queue: there is nothing to change, and nothing that a change would free. */
export const leftAsBacklog = (
  { impact }: Finding,
  proposal: string,
  text: string,
): Pick<Finding, 'proposal' | 'code' | 'impact'> => ({
  proposal,
  code: null,
  impact: { ...impact, share: 0, bytes: 0, text },
});

/** Of the rise from the first to the last but one, what is left in the last. */
function remaining(values: readonly number[]): number {
  const [first] = values;
  const peak = values[values.length - 2];
  return peak <= first ? 1 : (values[values.length - 1] - first) / (peak - first);
}

function sizeOf({ graph, dominators }: HeapModel, id: number): number | null {
  const node = graph.nodeId.indexOf(id);
  return node === -1 ? null : dominators!.retainedSize[node];
}
