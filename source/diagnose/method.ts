import { isOtherProgram } from '../compare/program.ts';
import { evaluateGoal, type Goal, type GoalResult, parseGoal } from '../cpu/goals.ts';
import type { CpuModel } from '../cpu/model.ts';
import { wallOf } from '../cpu/query.ts';
import { bytes, duration, factor, percent, plural } from '../format/numbers.ts';
import type { Finding } from './finding.ts';
import { amdahl, timesWords } from './stats.ts';

// The seven steps of an investigation, and which of them is next.

export interface MethodStep {
  step: 'measure' | 'profile' | 'goal' | 'one-change' | 'document' | 'balance' | 'critical-20';
  /** `done`: there is proof of it here. `next`: the one thing to do now. `open`: not yet. */
  state: 'done' | 'next' | 'open';
  text: string;
  /** Of the step `goal`: how many of how many are held. */
  goals?: { held: number; of: number };
  /** Of the step `one-change`: what was tried so far, oldest first, a line each. */
  tries?: readonly string[];
}

/** What is known of an investigation besides its recording. */
export interface Decisions {
  /** Goals that are set, as `culprit check` takes them. */
  goals?: readonly string[];
  /** Index into the findings of the one that is pinned as the next thing to do. */
  pinned?: number | null;
  /** One line for each change that was tried and measured. */
  journal?: readonly string[];
}

export interface Investigation extends Decisions {
  baseline?: CpuModel | null;
}

/** What the steps say differently of one kind of recording and another. */
export interface MethodWords {
  measured: string;
  /** What a finding is called, one and many. */
  cause: readonly [one: string, many: string];
  /** Before and after, null where there is nothing before. */
  documented: string | null;
  /** How to get there. */
  toDocument: string;
  /** What a finding can bring, with how sure that is: `up to 1.9×`. */
  gain(finding: Finding): string;
  /** What shares are shares of. */
  whole: string;
  /** How a goal stands in this recording; null where that is not to be worked out now. */
  evaluate(goal: Goal): GoalResult | null;
  /** Where nothing is worth a change. */
  nothing: { balance: string; critical: string };
}

/** The persona's seven steps, as the state of the investigation of a profile. */
export function method(
  model: CpuModel,
  findings: readonly Finding[],
  state: Investigation = {},
): MethodStep[] {
  // Of another program, it says nothing of what a change has brought.
  const baseline = state.baseline && !isOtherProgram(state.baseline, model) ? state.baseline : null;
  const ratio = baseline && model.onCpu > 0 ? baseline.onCpu / model.onCpu : 1;
  if (model.recording.kind === 'allocation') return allocationSteps(model, findings, state, baseline);
  return steps(findings, state, {
    measured: `${plural(model.sampleCount, 'sample')} over ${duration(wallOf(model))}, ${duration(model.onCpu)} of them on the CPU`,
    cause: ['bottleneck', 'bottlenecks'],
    documented: baseline
      ? `${duration(baseline.onCpu)} on the CPU before, ${duration(model.onCpu)} now: ${factor(ratio)}`
      : null,
    toDocument: TO_DOCUMENT,
    gain: ({ impact }) => timesWords(impact.maxSpeedup ?? amdahl(impact.share), impact.bound),
    whole: 'CPU time',
    evaluate: (goal) => evaluateGoal(model, goal),
    nothing: {
      balance: 'nothing to weigh: leave the code readable',
      critical: 'no part of the code is critical',
    },
  });
}

function allocationSteps(
  model: CpuModel,
  findings: readonly Finding[],
  state: Investigation,
  baseline: CpuModel | null,
): MethodStep[] {
  const { sampleCount, wall } = model;
  return steps(findings, state, {
    measured: `${sampleCount > 0 ? `${plural(sampleCount, 'sample')} for ` : ''}${bytes(wall)} that were allocated and still alive at the end`,
    cause: ['place that allocates', 'places that allocate'],
    documented: baseline ? `${bytes(baseline.wall)} alive before, ${bytes(wall)} now` : null,
    toDocument: TO_DOCUMENT,
    gain: ({ impact }) => `at most ${bytes(impact.bytes ?? 0)} less memory`,
    whole: 'the sampled bytes',
    evaluate: (goal) => evaluateGoal(model, goal),
    nothing: { balance: 'nothing to weigh', critical: 'no function is critical' },
  });
}

const TO_DOCUMENT =
  'not yet measured: record again after the change, then `culprit compare BEFORE AFTER --journal FILE --note "what was changed"`';

/** The seven steps in the words of a kind of recording. */
export function steps(findings: readonly Finding[], state: Decisions, words: MethodWords): MethodStep[] {
  const { goals = [], pinned = null, journal = [] } = state;
  const candidates = findings.filter((one) => one.verdict !== 'leave');
  const chosen =
    (pinned === null ? undefined : findings[pinned]) ??
    (findings[0]?.verdict === 'leave' ? undefined : candidates[0]);
  // A recording from before the change is a change that was tried.
  const tries = journal.length === 0 && words.documented !== null ? [words.documented] : journal;
  const tried = tries.length > 0;
  const share = candidates.reduce((sum, one) => Math.max(sum, one.impact.share), 0);
  const [one, many] = words.cause;
  return [
    { step: 'measure', state: 'done', text: words.measured },
    {
      step: 'profile',
      state: 'done',
      text: chosen
        ? `${candidates.length} ${candidates.length === 1 ? one : many} found; the first: ${chosen.title}`
        : (findings[0]?.title ?? `no ${one} found`),
    },
    goals.length > 0
      ? {
          step: 'goal',
          state: 'done',
          text: goals.map((text) => goalText(text, words)).join('; '),
          goals: { held: goals.filter((text) => isHeld(text, words)).length, of: goals.length },
        }
      : {
          step: 'goal',
          state: chosen ? 'next' : 'open',
          text: chosen?.goal ? `none set; one to begin with: \`${chosen.goal}\`` : 'none set',
        },
    {
      step: 'one-change',
      state: tried ? 'done' : chosen && goals.length > 0 ? 'next' : 'open',
      text: tried
        ? `${tries.length} tried, the last: ${tries.at(-1)}`
        : chosen
          ? `this one, and nothing else: ${firstStep(chosen.proposal)}`
          : 'nothing is to be changed',
      ...(tries.length > 1 ? { tries } : {}),
    },
    words.documented !== null
      ? { step: 'document', state: 'done', text: words.documented }
      : { step: 'document', state: tried ? 'next' : 'open', text: words.toDocument },
    {
      step: 'balance',
      state: chosen ? 'done' : 'open',
      text: chosen
        ? `${chosen.tradeOffs[0] ?? 'no trade-off known'} Gain: ${words.gain(chosen)}.`
        : words.nothing.balance,
    },
    {
      step: 'critical-20',
      state: 'done',
      text:
        candidates.length > 0
          ? `the largest single cause holds ${percent(share)} of ${words.whole}`
          : words.nothing.critical,
    },
  ];
}

/** The first sentence of a proposal; of steps in an order, the first one. */
function firstStep(proposal: string): string {
  const first = /^(check )?in this order: 1\. (.*?) 2\. /i.exec(proposal);
  return first
    ? `${first[1] ? 'check ' : ''}${first[2]}`
    : proposal.split(/(?<=[.!?])\s(?=["`'(]?[A-Z{])/)[0];
}

function isHeld(text: string, { evaluate }: MethodWords): boolean {
  const goal = parseGoal(text);
  return goal !== null && evaluate(goal)?.holds === true;
}

/** A goal with how it stands: `self(parseRow) <= 10%: 46 % now, not held`. */
function goalText(text: string, { evaluate }: MethodWords): string {
  const goal = parseGoal(text);
  if (!goal) return `\`${text}\`: no goal that culprit check knows`;
  const result = evaluate(goal);
  if (!result) return `\`${text}\``;
  const { value, holds, absent } = result;
  if (value === null) return `\`${text}\`: unknown, this recording has no such figure`;
  if (absent && holds === null) return `\`${text}\`: unknown, nothing here is called \`${goal.of}\``;
  const now = { share: percent, micros: duration, bytes }[goal.unit](value);
  return `\`${text}\`: ${now} now, ${holds ? 'held' : 'not held'}`;
}
