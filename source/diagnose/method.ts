import type { CpuModel } from '../cpu/model.ts';
import type { Finding } from './finding.ts';
import { amdahl, millis, percent } from './stats.ts';

export interface MethodStep {
  step: 'measure' | 'profile' | 'goal' | 'one-change' | 'document' | 'balance' | 'critical-20';
  /** `done`: there is proof of it here. `next`: the one thing to do now. `open`: not yet. */
  state: 'done' | 'next' | 'open';
  text: string;
}

/** What is known of the investigation besides the recording. */
export interface Investigation {
  /** Goals that are set, as `culprit check` takes them. */
  goals?: readonly string[];
  /** Index into the findings of the one that is pinned as the next thing to do. */
  pinned?: number | null;
  /** One line for each change that was tried and measured. */
  journal?: readonly string[];
  baseline?: CpuModel | null;
}

/** The persona's seven steps, as the state of this investigation. */
export function method(
  model: CpuModel,
  findings: readonly Finding[],
  state: Investigation = {},
): MethodStep[] {
  const { goals = [], pinned = null, journal = [], baseline = null } = state;
  const candidates = findings.filter((one) => one.verdict !== 'leave');
  const chosen =
    (pinned === null ? undefined : findings[pinned]) ??
    (findings[0]?.verdict === 'leave' ? undefined : candidates[0]);
  const steps: MethodStep[] = [];
  steps.push({
    step: 'measure',
    state: 'done',
    text: `${model.sampleCount} samples over ${millis(model.wall)}, ${millis(model.onCpu)} of them on the CPU`,
  });
  steps.push({
    step: 'profile',
    state: 'done',
    text: chosen
      ? `${candidates.length} ${candidates.length === 1 ? 'bottleneck' : 'bottlenecks'} found; the first: ${chosen.title}`
      : (findings[0]?.title ?? 'no bottleneck found'),
  });
  if (goals.length > 0) steps.push({ step: 'goal', state: 'done', text: goals.join('; ') });
  else
    steps.push({
      step: 'goal',
      state: chosen ? 'next' : 'open',
      text: chosen?.goal ? `none set; one to begin with: ${chosen.goal}` : 'none set',
    });
  const tried = journal.length > 0;
  steps.push({
    step: 'one-change',
    state: tried ? 'done' : chosen && goals.length > 0 ? 'next' : 'open',
    text: tried
      ? `${journal.length} tried, the last: ${journal.at(-1)}`
      : chosen
        ? `this one, and nothing else: ${chosen.proposal.split(/(?<=[.:])\s/)[0]}`
        : 'nothing is to be changed',
  });
  if (baseline) {
    const ratio = model.onCpu > 0 ? baseline.onCpu / model.onCpu : 1;
    steps.push({
      step: 'document',
      state: 'done',
      text: `${millis(baseline.onCpu)} on the CPU before, ${millis(model.onCpu)} now: ${ratio.toFixed(2)}×`,
    });
  } else {
    steps.push({
      step: 'document',
      state: tried ? 'next' : 'open',
      text: 'not yet measured: record again after the change, then culprit compare BEFORE AFTER',
    });
  }
  steps.push({
    step: 'balance',
    state: chosen ? 'done' : 'open',
    text: chosen
      ? `${chosen.tradeOffs[0] ?? 'no trade-off known'} Against at most ${amdahl(chosen.impact.share).toFixed(2)}×.`
      : 'nothing to weigh: leave the code readable',
  });
  const share = candidates.reduce((sum, one) => Math.max(sum, one.impact.share), 0);
  steps.push({
    step: 'critical-20',
    state: 'done',
    text:
      candidates.length > 0
        ? `the largest single cause holds ${percent(share)} of on-CPU time`
        : 'no part of the code is critical',
  });
  return steps;
}
