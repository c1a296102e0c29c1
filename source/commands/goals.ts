import { measure } from '../compare/measured.ts';
import { median, Resampler, runsToDecide } from '../compare/statistics.ts';
import {
  evaluateGoal,
  GOAL_EXAMPLES,
  type Goal,
  type GoalResult,
  parseGoal,
  resultOf,
} from '../cpu/goals.ts';
import type { CpuModel } from '../cpu/model.ts';
import { readMetadata } from '../experiment/metadata.ts';
import { bytes, duration, percent } from '../format/numbers.ts';
import { evaluateHeapGoal } from '../heap/goals.ts';
import type { Opened } from '../load/open.ts';
import { code } from '../report/escape.ts';
import { evaluateWaitsGoal } from '../waits/goals.ts';
import { UsageError } from './command.ts';
import type { Flags } from './flags.ts';
import { whole } from './load.ts';

/** A goal over one recording or several of one program. */
export interface Measurement extends GoalResult {
  /** 95 % interval of the median over several recordings; null for one. */
  interval: { low: number; high: number } | null;
  recordings: number;
}

/** A goal in two recordings (or sides): the result is that of the later one. */
export interface GoalChange extends Measurement {
  before: number | null;
}

/** Goals from their texts, as `--goal` and the configuration set them. */
export function goalsOf(texts: readonly string[] = []): Goal[] {
  return texts.map((text) => {
    const goal = parseGoal(text);
    if (!goal) throw new UsageError(`not a goal: "${text}" (such as: ${GOAL_EXAMPLES})`);
    return goal;
  });
}

/** What one recording says of goals. A heap snapshot is waited for until it is whole. */
export async function measureGoals(opened: Opened, goals: readonly Goal[]): Promise<GoalResult[]> {
  if (goals.length === 0) return [];
  if (opened.kind === 'profile') return measureProfile(opened.model, goals);
  if (opened.kind === 'waits') return goals.map((goal) => evaluateWaitsGoal(opened.model, goal));
  const { model } = await whole(opened);
  return goals.map((goal) => evaluateHeapGoal(model, goal));
}

/** Where the run is known, without the time in which it waited for a CPU (`measure`); tasks and pauses are as long as they were. */
function measureProfile(model: CpuModel, goals: readonly Goal[]): GoalResult[] {
  const facts = readMetadata(model.recording.file);
  const measured = measure(model, facts);
  return goals.map((goal) => {
    if (AS_RECORDED.has(goal.metric)) return evaluateGoal(model, goal, facts);
    const result = evaluateGoal(measured.model, goal, facts);
    if (goal.unit !== 'micros' || result.value === null || result.absent) return result;
    return resultOf(goal, result.value * measured.scale);
  });
}

const AS_RECORDED: ReadonlySet<Goal['metric']> = new Set(['task', 'gcPause', 'wall', 'cpu']);

/**
 * What several recordings say of each goal: the median. It is held, or broken, only where the whole interval is on that side of the limit; else it
 * cannot be said. A function that some recordings have, and others do not, is at 0 in those.
 */
export function overRecordings(each: readonly (readonly GoalResult[])[]): Measurement[] {
  const [first] = each;
  const resampler = new Resampler(each.length, 1);
  return first.map((_, g) => {
    const results = each.map((recording) => recording[g]);
    if (results.length === 1) return { ...results[0], interval: null, recordings: 1 };
    const absent = results.every((one) => one.absent);
    const values = results.map(({ value }) => value);
    const recordings = results.length;
    if (absent || values.some((value) => value === null))
      return { ...(results.find(({ value }) => value === null) ?? results[0]), interval: null, recordings };
    const known = values as number[];
    const { goal } = results[0];
    // Of two, the interval is all that was seen.
    const interval =
      recordings < 3
        ? { low: Math.min(...known), high: Math.max(...known) }
        : resampler.interval(known, [0], (value) => value);
    const holds = interval.high <= goal.limit ? true : interval.low > goal.limit ? false : null;
    return { goal, value: median(known), holds, absent: false, nearest: [], interval, recordings };
  });
}

/** Each goal before and after a change, over the recordings of both sides. */
export function goalChanges(
  before: readonly (readonly GoalResult[])[],
  after: readonly (readonly GoalResult[])[],
): GoalChange[] {
  const earlier = overRecordings(before);
  return overRecordings(after).map((one, i) => ({ ...one, before: earlier[i].value }));
}

/** A figure in the unit of its goal. */
function figure(value: number | null, { unit, limit }: Goal): string {
  if (value === null) return 'no such figure';
  return unit === 'share' ? percent(value, limit) : unit === 'micros' ? duration(value) : bytes(value);
}

/** What JSON has of a goal: where nothing bears the name there is no figure, unless the goal allows that. */
export const reported = ({ value, absent, holds }: GoalResult): number | null =>
  absent && holds === null ? null : value;

/** `held`, `broken`, `unknown`: one word for JSON's true, false and null. */
export const stateOf = ({ holds }: GoalResult): 'held' | 'broken' | 'unknown' =>
  holds === null ? 'unknown' : holds ? 'held' : 'broken';

/** Which recordings have a metric that others lack. */
const OF: Partial<Record<Goal['metric'], string>> = {
  retained: ': heap snapshots have it',
  op: ': recordings of waits have it',
  route: ': recordings of waits have it',
  loop: ': recordings of waits have it',
  cpu: ': record it with culprit record --runs 1',
};

function whoHasIt({ metric, unit }: Goal): string {
  const isInItsUnit = metric === 'retained' ? unit !== 'micros' : unit === 'micros';
  return (isInItsUnit && OF[metric]) || '';
}

/** What was measured, or why it was not: `9.6 % (95 % interval 8.1–11 %, 10 recordings)`. No full stop. */
export function foundText({
  goal,
  value,
  absent,
  nearest,
  interval,
  recordings,
  holds,
}: Measurement): string {
  if (value === null) return `this recording has no such figure${whoHasIt(goal)}`;
  if (absent) {
    const meant = nearest.length > 0 ? `; did you mean ${nearest.join(', ')}?` : '';
    return `nothing here is called ${goal.of}${goal.optional ? ', as the goal allows' : meant}`;
  }
  const now = figure(value, goal);
  if (interval === null) return now;
  const range = `${figure(interval.low, goal)}–${figure(interval.high, goal)}`;
  const across = holds === null ? `; ${moreRuns(recordings, value, interval, goal.limit)}` : '';
  return `${now} (${recordings < 3 ? 'range' : '95 % interval'} ${range}, ${recordings} recordings)${across}`;
}

/** Of an interval that crosses the limit: how many runs would say on which side of it the value is. */
export function moreRuns(
  runs: number,
  value: number,
  interval: { low: number; high: number },
  limit: number,
  aSide = false,
): string {
  const needed = runsToDecide(runs, value, interval, limit);
  return needed === null
    ? 'the interval crosses the limit, and the median is too near it for more runs to decide'
    : `the interval crosses the limit: about ${needed} runs${aSide ? ' a side' : ''} would decide`;
}

/** `self(parseRow) <= 10%`: 46 % before, 3 % now, held. */
export function goalLine(change: GoalChange): string {
  const { goal, before } = change;
  return `${code(goal.text, 'line')}: ${figure(before, goal)} before, ${foundText(change)} now: ${stateOf(change)}`;
}

/** The same as a part of a Markdown report; nothing where no goals are set. */
export function goalsPart(changes: readonly GoalChange[]): string[] {
  return changes.length === 0 ? [] : [`## Goals\n\n${changes.map((one) => `- ${goalLine(one)}`).join('\n')}`];
}

/** The same for JSON. */
export const goalsJson = (changes: readonly GoalChange[]) =>
  changes.map((change) => ({
    goal: change.goal.text,
    before: change.before,
    after: reported(change),
    limit: change.goal.limit,
    unit: change.goal.unit,
    holds: change.holds,
    nearest: change.nearest,
  }));

/** Exit code: a broken goal is 1, an unknown one 2, whichever is there; broken ones come first. */
export function exitCodeOf(results: readonly GoalResult[]): number {
  if (results.some(({ holds }) => holds === false)) return 1;
  return results.some(({ holds }) => holds === null) ? 2 : 0;
}

/** The goals that `--goal` sets. */
export const goalFlags = ({ goal }: Flags): Goal[] => goalsOf(goal);
