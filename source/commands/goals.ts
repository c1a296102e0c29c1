import { type Goal, parseGoal } from '../cpu/goals.ts';
import { visible } from '../paint/visible.ts';
import { type Flags, UsageError } from './command.ts';

/** The goals that `--goal` sets. */
export function goalsOf({ goal: texts = [] }: Flags): Goal[] {
  return texts.map((text) => {
    const goal = parseGoal(text);
    if (!goal)
      throw new UsageError(
        `not a goal: "${visible(text)}" (such as: self(parseRow) <= 10%, task.p99 <= 50ms, gc <= 5%, retained(Session) <= 5MB)`,
      );
    return goal;
  });
}
