import { bytes } from '../../format/numbers.ts';
import type { HeapModel } from '../../heap/model.ts';
import type { Finding } from '../finding.ts';
import { THREE_SNAPSHOTS } from './words.ts';

// The finding of a heap in which nothing stands out.

/** The finding of a heap in which nothing stands out. */
export function healthy(model: HeapModel, earlier: readonly HeapModel[]): Finding {
  const { graph, totals } = model;
  const sizes = [...earlier, model].map((one) => one.totals.size);
  const damaged = model.dataQuality.length > 0;
  return {
    rule: 'healthy-heap',
    verdict: damaged ? 'investigate' : 'leave',
    title: damaged
      ? 'Nothing stands out, but the file is damaged: the missing part may be the cause'
      : 'No object or class in this heap is larger than it should be',
    strategy: 'when-to-optimize',
    subject: { name: 'heap', id: graph.nodeId[graph.root], path: [] },
    evidence: [
      {
        metric: 'retained',
        value: totals.size,
        unit: 'bytes',
        text: `${bytes(totals.size)} in all; no object or class of your code holds a tenth of it`,
      },
      {
        metric: 'code',
        value: totals.code,
        unit: 'bytes',
        text: `${bytes(totals.code)} of it is compiled code, which the program needs`,
      },
      ...(earlier.length > 0
        ? [
            {
              metric: 'growth',
              value: totals.size - sizes[0],
              unit: 'bytes' as const,
              text: `${sizes.map(bytes).join(', then ')} in all, and nothing accumulates in one place`,
            },
          ]
        : []),
    ],
    confidence: damaged ? 0.3 : 0.8,
    impact: { share: 0, maxSpeedup: null, bytes: 0, text: 'nothing to gain here' },
    proposal: damaged
      ? `Take the snapshot again. ${model.dataQuality.join(' ')}`
      : earlier.length > 1
        ? 'Leave it: nothing accumulates over three snapshots.'
        : 'Leave it. If memory still grows, take three snapshots under load and compare them: one snapshot cannot show growth.',
    tradeOffs: [],
    code: null,
    benchmark: THREE_SNAPSHOTS,
    verification: 'Nothing was changed.',
    goal: null,
  };
}
