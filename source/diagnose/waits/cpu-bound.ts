import { APP } from '../../cpu/model.ts';
import { shortName } from '../../cpu/names.ts';
import { labelOf } from '../../cpu/query.ts';
import { duration, percent } from '../../format/numbers.ts';
import { type CpuSubject, type Evidence, WHOLE_RECORDING } from '../finding.ts';
import { codeName } from '../rule.ts';
import { limit, type WaitsCase, type WaitsRule } from './case.ts';

// A program that is slow and waits for nothing: its time is CPU time.

/** Of the time along the critical path, and of the event loop's. */
const MOST = 0.5;
/** A route of which every request is faster is not slow, in microseconds. */
const FAST = 50_000;
const FUNCTIONS = 3;

/** Most of the time is CPU time: no wait is worth a change, the code is. */
export const cpuBound: WaitsRule = {
  name: 'cpu-bound',
  strategy: 'code-level',
  find(c) {
    const { routes, loop } = c.model;
    const cpu = routes.reduce((sum, { cpuMicros }) => sum + cpuMicros, 0);
    const slowest = routes.reduce((a, b) => (b.p99Micros > a.p99Micros ? b : a));
    if (c.share(cpu) < MOST || loop.utilization < MOST || (c.serves && slowest.p99Micros < FAST)) return [];
    const heaviest = ownFunctions(c);
    const share = percent(c.share(cpu));
    return [
      {
        title: `${share} of ${c.baseName} is CPU time: no wait is worth a change, the code is`,
        verdict: 'investigate',
        subject: heaviest[0] ?? WHOLE_RECORDING,
        micros: cpu,
        impact: `not in the waits: they are ${percent(1 - c.share(cpu))} of ${c.baseName}`,
        confidence: 0.8,
        evidence: [
          {
            metric: 'cpu',
            value: c.share(cpu),
            unit: 'share',
            text: `${share} of ${c.baseName} (${duration(cpu)}) is CPU time along the critical path`,
          },
          ...heaviest.map(selfEvidence),
          {
            metric: 'loop.p99',
            value: loop.p99Micros,
            unit: 'micros',
            text: `event-loop delay p99 ${duration(loop.p99Micros)}, longest ${duration(loop.maxMicros)}, utilization ${percent(loop.utilization)}`,
          },
          ...(loop.coreShare >= 0.3 ? [starved(loop.coreShare)] : []),
        ],
        proposal:
          'Find what uses the CPU: record the same run without `--waits` (`culprit record -- node app.js`) and open the profile, which names the cause and the change.',
        tradeOffs: ['A CPU profile says nothing of waits: keep this recording to compare with.'],
        goal: c.serves
          ? `route.p99(${slowest.route.replace(/^\S+ /, '')}) <= ${limit(slowest.p99Micros / 2)}`
          : null,
        explains: [],
        level: 'rest',
      },
    ];
  },
};

interface OwnFunction extends CpuSubject {
  share: number;
  micros: number;
}

/** The program's own functions with the most self time. */
function ownFunctions({ model: { cpu } }: WaitsCase): OwnFunction[] {
  if (!cpu) return [];
  const { order, self, category } = cpu.functions;
  return Array.from(order.filter((frame) => category[frame] === APP && self[frame] > 0))
    .slice(0, FUNCTIONS)
    .map((frame) => ({
      ...labelOf(cpu, frame),
      name: shortName(cpu, frame),
      share: self[frame] / (cpu.onCpu || 1),
      micros: self[frame],
    }));
}

const selfEvidence = ({ name, share, micros }: OwnFunction): Evidence => ({
  metric: 'self',
  value: share,
  unit: 'share',
  text: `${codeName(name)} itself uses ${percent(share)} of CPU time (${duration(micros)})`,
});

const starved = (share: number): Evidence => ({
  metric: 'loop.cores',
  value: share,
  unit: 'share',
  text: `other programs had every core for ${percent(share)} of the time that the event loop was late: on an idle machine it is faster`,
});
