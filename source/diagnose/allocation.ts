import { halfOf } from '../cpu/goals.ts';
import { wilson } from '../cpu/interval.ts';
import type { CpuModel } from '../cpu/model.ts';
import { callersOf, labelOf, linesOf, nameOf } from '../cpu/query.ts';
import type { SourceReader } from '../files/reader.ts';
import { isAnonymous } from '../format/anonymous.ts';
import { bytes, percent, plural } from '../format/numbers.ts';
import { nameable } from './code/safe.ts';
import { type Evidence, type Finding, WHOLE_RECORDING } from './finding.ts';

// Findings of an allocation profile: who allocated what was still alive.

/** A function below this share of the bytes is not worth a reader's time. */
const WORTH = 0.1;
/** What a small program holds anyway: modules, compiled code. */
const SMALL = 512 * 1024;
const MOST = 5;
/** Fewer samples than these, in all and of one function, are chance: each stands for half a megabyte. */
const ENOUGH_IN_ALL = 20;
const ENOUGH = 5;
const BENCHMARK = `# Before and after the change, under the same load:
node --heap-prof YOUR-PROGRAM
culprit compare BEFORE.heapprofile AFTER.heapprofile
`;
const RECORD_MORE = `# A longer recording with more samples (the default is one every 512 kB):
node --heap-prof --heap-prof-interval=16384 YOUR-PROGRAM
`;

/**
 * Findings of a sampling heap profile: who allocated what was still alive when the recording ended. It says where memory comes from, not
 * why it is kept: that is for a heap snapshot, and each finding says so.
 */
export function diagnoseAllocation(model: CpuModel, sources: SourceReader): Finding[] {
  sources.learn(model.recording);
  const { functions, wall, sampleCount } = model;
  // A file that does not tell how many there were may have enough.
  const counted = sampleCount > 0;
  if (counted && sampleCount < ENOUGH_IN_ALL) return [tooFew(model)];
  const found: Finding[] = [];
  for (const frame of functions.order) {
    const share = wall > 0 ? functions.self[frame] / wall : 0;
    if (share < WORTH || functions.self[frame] < SMALL || found.length === MOST) break;
    // The engine's own and built-ins allocate for whoever called them; only code that can be changed is a finding.
    if (functions.category[frame] > 1) continue;
    if (counted && functions.samples[frame] < ENOUGH) continue;
    found.push(findingFor(model, frame, share, sources));
  }
  return found.length > 0 ? found : [healthy(model)];
}

function findingFor(model: CpuModel, frame: number, share: number, sources: SourceReader): Finding {
  const label = labelOf(model, frame);
  const name = called(model, frame);
  const size = model.functions.self[frame];
  const { sampleCount } = model;
  const evidence: Evidence[] = [
    {
      metric: 'self',
      value: share,
      unit: 'share',
      text: `${percent(share)} of the sampled bytes still alive (${bytes(size)}) were allocated by ${name} itself${sampleCount > 0 ? `, ${plural(model.functions.samples[frame], 'sample')} of ${sampleCount}` : ''}`,
    },
  ];
  const source = sources.read(label.url, label.line, label.column);
  const hottest = linesOf(model, frame).sort((a, b) => b.micros - a.micros)[0];
  if (hottest) {
    const text =
      source && hottest.url === null ? source.text.split('\n')[hottest.line - 1]?.trim() : undefined;
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
      text: 'its source is not on disk here, so its allocations are unknown (pass --source-root DIR)',
    });
  return {
    rule: 'allocation-site',
    verdict: 'investigate',
    title: `${name} allocated ${percent(share)} of the bytes still alive: ${bytes(size)}`,
    strategy: 'memory',
    subject: label,
    frames: [frame],
    evidence,
    // Few samples, or nobody knows how many, and no place to look at.
    confidence: (sampleCount > 0 ? 0.7 : 0.5) - (source ? 0 : 0.1),
    impact: { share, maxSpeedup: null, bytes: size, text: `at most ${bytes(size)} less memory` },
    proposal: `Check whether ${name} needs all of it at once, and what retains it: make fewer copies, stream instead of collecting, or release it sooner. This profile shows what allocated the bytes, not what retains them. A heap snapshot shows that: node --heapsnapshot-signal=SIGUSR2 YOUR-PROGRAM, then open the file with culprit.`,
    tradeOffs: ['Memory vs CPU: released data may have to be recreated.'],
    code: null,
    benchmark: BENCHMARK,
    verification:
      'Record again after the change: the function must no longer be at the top of the list, and the results must be the same.',
    goal: nameable(label.name) ? `self(${label.name}) <= ${halfOf(share)}` : null,
  };
}

function healthy(model: CpuModel): Finding {
  return {
    rule: 'allocation-spread',
    verdict: 'leave',
    title: `Nothing stands out: ${bytes(model.wall)} alive, from ${plural(model.functions.order.length, 'function')}`,
    strategy: 'when-to-optimize',
    subject: WHOLE_RECORDING,
    evidence: [
      {
        metric: 'bytes',
        value: model.wall,
        unit: 'bytes',
        text: `no function of the program or its packages allocated ${percent(WORTH)} of it and at least ${bytes(SMALL)}`,
      },
    ],
    confidence: 0.9,
    impact: { share: 0, maxSpeedup: null, bytes: 0, text: 'no gain worth its cost' },
    proposal:
      'Leave it. If memory still grows, take heap snapshots while it does: they show what retains what.',
    tradeOffs: [],
    code: null,
    benchmark: RECORD_MORE,
    verification: 'Nothing to verify.',
    goal: null,
  };
}

/** A function as one finds it: what has no name has a place, or at least somebody who calls it. */
function called(model: CpuModel, frame: number): string {
  const { name, url, line } = labelOf(model, frame);
  if (!isAnonymous(name)) return name;
  if (url !== '') {
    const file = url.replace(/^.*[\\/]/, '') || url;
    return line === 1 || line === null ? `the top level of ${file}` : `the function at ${file}:${line}`;
  }
  const [caller] = callersOf(model, frame);
  return caller ? `a function without a name, called by ${nameOf(model, caller.frame)},` : name;
}

function tooFew(model: CpuModel): Finding {
  const { sampleCount, wall, functions } = model;
  const [top] = functions.order;
  const { low, high } = wilson(top === undefined ? 0 : functions.samples[top], sampleCount);
  return {
    ...healthy(model),
    rule: 'too-few-samples',
    title: `${plural(sampleCount, 'sample')} are too few to draw a conclusion`,
    evidence: [
      {
        metric: 'samples',
        value: sampleCount,
        unit: 'count',
        text: `${plural(sampleCount, 'sample')} stand for ${bytes(wall)}; the largest share could be anything from ${percent(low)} to ${percent(high)}`,
      },
    ],
    confidence: 0.99,
    proposal:
      'Record longer, under more load, or with a shorter interval (--heap-prof-interval=16384). Change nothing because of this recording.',
  };
}
