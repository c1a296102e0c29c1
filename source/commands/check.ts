import { evaluateGoal, type Goal, parseGoal } from '../cpu/goals.ts';
import { bytes, duration, percent } from '../paint/numbers.ts';
import { visible } from '../paint/visible.ts';
import { type Command, type Flags, type Io, UsageError } from './command.ts';
import { openProfile } from './load.ts';

export const check: Command = {
  name: 'check',
  summary: 'test goals against a recording; exit 1 where one is broken',
  usage: 'culprit check FILE --goal "self(parseRow) <= 10%" [--goal …] [--format json]',
  run,
};

async function run(inputs: string[], flags: Flags, io: Io): Promise<number> {
  const texts = flags.goal ?? [];
  if (inputs.length !== 1 || texts.length === 0)
    throw new UsageError(`check takes one recording and at least one goal: ${check.usage}`);
  const goals = texts.map((text) => {
    const goal = parseGoal(text);
    if (!goal)
      throw new UsageError(
        `not a goal: ${visible(text)} (such as: self(parseRow) <= 10%, task.p99 <= 50ms, gc <= 5%)`,
      );
    return goal;
  });
  const { model, close } = await openProfile(inputs[0], io.signal);
  try {
    const results = goals.map((goal) => evaluateGoal(model, goal));
    if (flags.format === 'json') {
      const rows = results.map(({ goal, value, holds }) => ({
        goal: goal.text,
        value,
        limit: goal.limit,
        unit: goal.unit,
        holds,
      }));
      io.stdout.write(`${JSON.stringify({ schemaVersion: 1, file: inputs[0], goals: rows }, null, 2)}\n`);
    } else {
      for (const { goal, value, holds } of results) {
        const found = value === null ? 'this recording has no such figure' : inWords(value, goal);
        io.stdout.write(`${holds ? 'held  ' : 'BROKEN'}  ${visible(goal.text)}: ${found}\n`);
      }
    }
    return results.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    close();
  }
}

function inWords(value: number, { unit }: Goal): string {
  return unit === 'share' ? percent(value) : unit === 'micros' ? duration(value) : bytes(value);
}
