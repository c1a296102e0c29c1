import type { CpuModel } from '../cpu/model.ts';
import { paretoCount } from '../cpu/query.ts';
import { count, duration, percent, plural } from '../paint/numbers.ts';
import type { Finding } from './finding.ts';

export interface MethodStep {
  step: string;
  state: 'done' | 'next' | 'open';
  text: string;
}

/** What the user has decided so far. */
export interface Investigation {
  goals: readonly string[];
  /** Index into the findings; null where none is pinned. */
  pinned: number | null;
  /** A recording of the same program before the change, where one was given. */
  baseline?: CpuModel;
}

/** The method's seven steps as the state of this investigation: what is measured, what is decided, what comes next. */
export function method(
  model: CpuModel,
  findings: readonly Finding[],
  { goals, pinned, baseline }: Investigation,
): MethodStep[] {
  const worth = findings.filter(({ verdict }) => verdict !== 'leave');
  const chosen = pinned === null ? worth[0] : findings[pinned];
  const pareto = paretoCount(model, 0.8);
  const measured =
    model.recording.kind === 'cpu'
      ? `${plural(model.sampleCount, 'sample')} over ${duration(model.recording.timeline.wallMicros)}`
      : 'sampled allocations';
  const suggested = chosen?.goal ? ` One that fits: ${chosen.goal}` : '';
  return [
    { step: 'measure', state: 'done', text: measured },
    {
      step: 'identify bottlenecks',
      state: 'done',
      text:
        worth.length > 0
          ? plural(worth.length, 'finding') + ' worth a look'
          : 'none that is worth optimizing',
    },
    goals.length > 0
      ? { step: 'set goals', state: 'done', text: goals.join('; ') }
      : { step: 'set goals', state: worth.length > 0 ? 'next' : 'open', text: `not yet set.${suggested}` },
    {
      step: 'one optimization at a time',
      state: pinned !== null ? 'done' : 'open',
      text: chosen ? `${pinned === null ? 'first in line' : 'pinned'}: ${chosen.title}` : 'nothing to change',
    },
    baseline
      ? {
          step: 'document with benchmarks',
          state: 'done',
          text: `before ${duration(baseline.onCpu)} on CPU, now ${duration(model.onCpu)} (${percent(1 - model.onCpu / (baseline.onCpu || 1))} less)`,
        }
      : {
          step: 'document with benchmarks',
          state: 'open',
          text: 'not yet measured: record again after the change, then culprit compare BEFORE AFTER',
        },
    {
      step: 'balance gain against complexity',
      state: chosen && chosen.tradeOffs.length > 0 ? 'done' : 'open',
      text: chosen?.tradeOffs[0] ?? 'nothing to weigh',
    },
    {
      step: 'apply 80/20',
      state: 'done',
      text: `${plural(pareto.functions, 'function')} of ${count(pareto.of)} hold ${percent(pareto.reached)} of on-CPU time`,
    },
  ];
}
