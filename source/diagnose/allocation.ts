import type { CpuModel } from '../cpu/model.ts';
import { callersOf, labelOf, linesOf, nameOf } from '../cpu/query.ts';
import { bytes, percent, plural } from '../paint/numbers.ts';
import type { Evidence, Finding } from './finding.ts';
import type { SourceReader } from './source.ts';

/** A function below this share of the bytes is not worth a reader's time. */
const WORTH = 0.1;
/** What a small program holds anyway: modules, compiled code. */
const SMALL = 512 * 1024;
const MOST = 5;

/**
 * Findings of a sampling heap profile: who allocated what was still alive when the recording ended. It says where memory comes from, not
 * why it is kept: that is for a heap snapshot, and each finding says so.
 */
export function diagnoseAllocation(model: CpuModel, sources: SourceReader): Finding[] {
  const { functions, wall } = model;
  const found: Finding[] = [];
  for (const frame of functions.order) {
    const share = wall > 0 ? functions.self[frame] / wall : 0;
    if (share < WORTH || functions.self[frame] < SMALL || found.length === MOST) break;
    // The engine's own and built-ins allocate for whoever called them; only code that can be changed is a finding.
    if (functions.category[frame] > 1) continue;
    found.push(findingFor(model, frame, share, sources));
  }
  return found.length > 0 ? found : [healthy(model)];
}

function findingFor(model: CpuModel, frame: number, share: number, sources: SourceReader): Finding {
  const label = labelOf(model, frame);
  const size = model.functions.self[frame];
  const evidence: Evidence[] = [
    {
      metric: 'self',
      value: share,
      unit: 'share',
      text: `${percent(share)} of the sampled bytes still alive (${bytes(size)}) were allocated by ${label.name} itself`,
    },
  ];
  const source = sources.read(label.url, label.line, label.column);
  const hottest = linesOf(model, frame).sort((a, b) => b.micros - a.micros)[0];
  if (hottest) {
    const text = source && !source.original ? source.text.split('\n')[hottest.line - 1]?.trim() : undefined;
    evidence.push({
      metric: 'lines',
      value: hottest.line,
      unit: 'line',
      text: `most of it on line ${hottest.line}${text ? `: \`${text}\`` : ''}`,
    });
  }
  const callers = callersOf(model, frame).slice(0, 3);
  if (callers.length > 0)
    evidence.push({
      metric: 'callers',
      value: callers.length,
      unit: 'count',
      text: `called by ${callers.map((row) => nameOf(model, row.frame)).join(', ')}`,
    });
  if (!source)
    evidence.push({
      metric: 'source',
      value: 0,
      unit: 'count',
      text: 'its source is not on disk here, so what it allocates is not known (--source-root DIR)',
    });
  return {
    rule: 'allocation-site',
    verdict: 'investigate',
    title: `${label.name} allocated ${percent(share)} of what is still alive: ${bytes(size)}`,
    strategy: 'memory',
    subject: label,
    frames: [frame],
    evidence,
    confidence: 0.7,
    impact: { share, maxSpeedup: null, bytes: size, text: `at most ${bytes(size)} less memory` },
    proposal: `See whether ${label.name} needs to make it all at once, and who keeps it: fewer copies, streaming in place of collecting, or letting go sooner. This profile shows who allocated, not who holds; a heap snapshot shows that: node --heapsnapshot-signal=SIGUSR2 YOUR-PROGRAM, then culprit on the file.`,
    tradeOffs: ['Memory vs CPU: what is not kept may have to be made again.'],
    code: null,
    benchmark:
      'node --heap-prof YOUR-PROGRAM   # before and after the change, then: culprit compare BEFORE AFTER',
    verification:
      'Record again after the change: the function must have left the top of the list, and the results must be the same.',
    goal: `self(${label.name}) <= ${Math.max(1, Math.round(share * 50))}%`,
  };
}

function healthy(model: CpuModel): Finding {
  return {
    rule: 'allocation-spread',
    verdict: 'leave',
    title: `Nothing stands out: ${bytes(model.wall)} alive, from ${plural(model.functions.order.length, 'function')}`,
    strategy: 'none',
    subject: { name: '(recording)', url: '', line: null, column: null },
    evidence: [
      {
        metric: 'bytes',
        value: model.wall,
        unit: 'bytes',
        text: `no function of the program or its packages allocated ${percent(WORTH)} of it and at least ${bytes(SMALL)}`,
      },
    ],
    confidence: 0.9,
    impact: { share: 0, maxSpeedup: null, bytes: 0, text: 'nothing to gain that would be worth its cost' },
    proposal:
      'Leave it. If memory grows all the same, take heap snapshots while it does: they show who holds what.',
    tradeOffs: [],
    code: null,
    benchmark: 'node --heap-prof YOUR-PROGRAM   # under the load at which memory grows',
    verification: 'Nothing to verify.',
    goal: null,
  };
}
