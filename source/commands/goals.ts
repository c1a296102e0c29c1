import { evaluateGoal, type Goal, type GoalResult, parseGoal } from '../cpu/goals.ts';
import { bytes, duration, percent } from '../format/numbers.ts';
import { evaluateHeapGoal } from '../heap/goals.ts';
import type { Opened } from '../load/open.ts';
import { code } from '../report/escape.ts';
import { type Flags, UsageError } from './command.ts';
import { whole } from './load.ts';

/** A goal in two recordings: the result is that of the later one. */
export interface GoalChange extends GoalResult {
  before: number | null;
}

/** The goals that `--goal` sets. */
export function goalsOf({ goal: texts = [] }: Flags): Goal[] {
  return texts.map((text) => {
    const goal = parseGoal(text);
    if (!goal)
      throw new UsageError(
        `not a goal: "${text}" (such as: self(parseRow) <= 10%, task.p99 <= 50ms, gc <= 5%, retained(Session) <= 5MB)`,
      );
    return goal;
  });
}

/** What a recording says of goals. A heap snapshot is waited for until it is whole. */
export async function measureGoals(opened: Opened, goals: readonly Goal[]): Promise<GoalResult[]> {
  if (opened.kind === 'profile') return goals.map((goal) => evaluateGoal(opened.model, goal));
  if (goals.length === 0) return [];
  const { model } = await whole(opened);
  return goals.map((goal) => evaluateHeapGoal(model, goal));
}

/** A figure in the unit of its goal. */
export function figure(value: number | null, { unit, limit }: Goal): string {
  if (value === null) return 'no such figure';
  return { share: (share: number) => percent(share, limit), micros: duration, bytes }[unit](value);
}

/** `self(parseRow) <= 10%`: 46 % before, 3 % now, held. */
export function goalLine({ goal, before, value, holds }: GoalChange): string {
  return `${code(goal.text)}: ${figure(before, goal)} before, ${figure(value, goal)} now, ${holds ? 'held' : 'not held'}`;
}

/** The same as a part of a Markdown report; nothing where no goals are set. */
export function goalsPart(changes: readonly GoalChange[]): string[] {
  return changes.length === 0 ? [] : [`## Goals\n\n${changes.map((one) => `- ${goalLine(one)}`).join('\n')}`];
}

/** The same for JSON. */
export const goalsJson = (changes: readonly GoalChange[]) =>
  changes.map(({ goal, before, value, holds }) => ({
    goal: goal.text,
    before,
    after: value,
    limit: goal.limit,
    unit: goal.unit,
    holds,
  }));
