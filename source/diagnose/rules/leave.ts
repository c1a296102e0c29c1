import { wilson } from '../../cpu/interval.ts';
import { wallOf } from '../../cpu/query.ts';
import { duration, percent, plural } from '../../format/numbers.ts';
import type { Case } from '../case/case.ts';
import { loading, programPackage } from '../case/loading.ts';
import type { Evidence } from '../finding.ts';
import { LARGE_LEVER } from '../lever.ts';
import { leversIn } from '../levers.ts';
import { type Candidate, onCpuSamples, type Rule, shareEvidence } from '../rule.ts';
import { LONG_TASK, MOSTLY_IDLE } from '../thresholds.ts';
import { leverEvidence } from './open-lever/words.ts';

const KEEP = ['Optimizing here costs readability and time, and nobody would notice the gain.'];
const RECORD_MORE = `# A longer recording under the load that is slow:\nnode --cpu-prof --cpu-prof-interval 500 YOUR-PROGRAM\n`;

/** Too few samples to say anything. */
export const tooFewSamples: Rule = {
  name: 'too-few-samples',
  strategy: 'none',
  find(c) {
    const samples = onCpuSamples(c);
    // A program that waits has few samples on the CPU however long it is recorded: that is told as such.
    if (samples >= 60 || c.model.categories.idle > MOSTLY_IDLE * c.model.wall) return [];
    const top = c.model.functions.order[0];
    const hits = top === undefined ? 0 : c.model.functions.samples[top];
    const { low, high } = wilson(hits, samples);
    return [
      leave({
        title: `${samples === 1 ? '1 sample on the CPU is' : `${samples} samples on the CPU are`} too few to draw a conclusion`,
        micros: c.model.onCpu,
        // Half of thirty samples is still more than a third at worst; half of twenty is anything.
        decides: samples < 30,
        confidence: 0.99,
        evidence: [
          {
            metric: 'samples',
            value: samples,
            unit: 'count',
            text: `${samples} samples on the CPU in ${duration(wallOf(c.model))}; the largest share, ${percent(hits / Math.max(1, samples))}, could be anything from ${percent(low)} to ${percent(high)}`,
          },
        ],
        proposal:
          'Record longer, repeat the same work many times, or use a shorter interval (--cpu-prof-interval 200). Change nothing because of this recording.',
        benchmark: RECORD_MORE,
      }),
    ];
  },
};

/** The program mostly waits; what it waits for a CPU profile cannot see. */
export const mostlyIdle: Rule = {
  name: 'mostly-idle',
  strategy: 'network-and-io',
  find(c) {
    const { idle } = c;
    if (idle < MOSTLY_IDLE) return [];
    return [
      leave({
        title: `The program waits ${percent(idle)} of the time: its CPU is not what is slow`,
        micros: c.model.onCpu,
        // Where the CPU is all but unused and nobody waits long for it, no share of it is worth a change.
        decides:
          idle >= 0.9 && [...c.model.tasks.duration].slice(1).every((duration) => duration < LONG_TASK),
        apart: true,
        confidence: 0.97,
        evidence: [
          {
            metric: 'idle',
            value: idle,
            unit: 'share',
            text: `${percent(idle)} of ${duration(wallOf(c.model))} is idle; ${duration(c.model.onCpu)} on the CPU`,
          },
          {
            metric: 'task.p95',
            value: c.model.tasks.p95,
            unit: 'micros',
            text: `${c.model.tasks.count} tasks, p95 ${duration(c.model.tasks.p95)}, longest ${duration(c.model.tasks.max)}`,
          },
        ],
        proposal:
          'If it is still slow, it waits for something that a CPU profile cannot see. Record its waits and its event loop: culprit record --waits -- node YOUR-PROGRAM',
        benchmark: `# What it waits for:\nculprit record --waits -- node YOUR-PROGRAM\n# and under load, for a service:\nculprit record --waits --load http://127.0.0.1:PORT/PATH --for 20s -- node YOUR-PROGRAM\n`,
      }),
    ];
  },
};

/** No lever holds so much: only then is the time spread out. */
const SPREAD = 0.15;

/** No lever is large: no single change can be felt. */
export const nothingLarge: Rule = {
  name: 'nothing-large',
  strategy: 'none',
  find(c) {
    const levers = leversIn(c);
    const [top] = levers;
    if (top && top.share >= LARGE_LEVER) return [];
    return [
      leave({
        title: !top
          ? 'No place uses 5 % of CPU time: nothing to optimize here'
          : top.share < SPREAD
            ? `CPU time is spread out: the largest lever holds ${percent(top.share)}`
            : `No lever holds ${percent(LARGE_LEVER)} of CPU time; the largest, ${percent(top.share)}: ${top.sentence}`,
        micros: c.model.onCpu * 0.9,
        confidence: 0.9,
        evidence: [
          {
            metric: 'samples',
            value: c.model.sampleCount,
            unit: 'count',
            text: `${plural(c.model.sampleCount, 'sample')} over ${duration(wallOf(c.model))}`,
          },
          ...levers.slice(0, 4).map((lever) => leverEvidence(c, lever)),
          ...parts(c),
        ],
        proposal:
          toolAdvice(c) ??
          (top
            ? `Leave it. Without the largest lever the run would be ${percent(top.share)} shorter. If it is still too slow, reduce the work as a whole: fewer requests, cached results, more processes.`
            : 'Leave it. Set a goal and let `culprit check` test it, so that this stays true.'),
      }),
    ];
  },
};

/** Where a tool out of node_modules is the program: its code is not the reader's to change. */
function toolAdvice(c: Case): string | null {
  const name = programPackage(c);
  const tool = c.model.packages.find((one) => one.name === name);
  if (!tool || c.share(tool.self) < 0.4) return null;
  return `The program is the tool ${tool.name}; ${percent(c.share(tool.self))} is its own work, spread out. Change how it is used: give it less to do (fewer files, its cache or incremental mode, no unneeded plugins), upgrade it, or replace it.`;
}

/** What a flat profile is made of, where a part of it is worth knowing: loading modules, node itself, collection, packages. */
function parts(c: Case): Evidence[] {
  const { categories, packages } = c.model;
  const { total } = loading(c);
  const shares: [string, number, string][] = [
    [
      'startup',
      total,
      'is loading modules: `module.enableCompileCache()` keeps their compiled code between runs',
    ],
    ['node', categories.node - Math.min(total, categories.node), 'is in node internals other than loading'],
    ['gc', categories.gc, 'is garbage collection'],
    ...packages
      .slice(0, 2)
      .map((one): [string, number, string] => ['package', one.self, `is in the package ${one.name}`]),
  ];
  return shares
    .filter(([metric, micros]) => c.share(micros) >= (metric === 'gc' ? 0.08 : 0.2))
    .map(([metric, micros, what]) => shareEvidence(c, metric, micros, what));
}

const leave = (
  known: Pick<Candidate, 'title' | 'micros' | 'confidence' | 'evidence' | 'proposal'> & Partial<Candidate>,
): Candidate => ({
  unit: null,
  verdict: 'leave',
  tradeOffs: KEEP,
  level: 'rest',
  goal: null,
  benchmark: RECORD_MORE,
  ...known,
});
