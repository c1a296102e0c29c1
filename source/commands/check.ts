import { line } from '../format/visible.ts';
import { jsonText } from '../report/json.ts';
import { type Command, type Flags, formatOf, type Io, UsageError } from './command.ts';
import { figure, goalsOf, measureGoals } from './goals.ts';
import { openOne } from './load.ts';

export const check: Command = {
  name: 'check',
  summary: 'test goals against a recording; exit 1 where one is broken',
  usage:
    'culprit check FILE --goal "self(parseRow) <= 10%" [--goal "retained(Session) <= 5MB"]… [--format json]',
  run,
};

async function run(inputs: string[], flags: Flags, io: Io): Promise<number> {
  const goals = goalsOf(flags);
  if (inputs.length !== 1 || goals.length === 0)
    throw new UsageError(`check takes one recording and at least one goal: ${check.usage}`);
  const format = formatOf(flags);
  const opened = await openOne(inputs[0], io.signal);
  try {
    const results = await measureGoals(opened, goals);
    if (format === 'json') {
      const rows = results.map(({ goal, value, holds }) => ({
        goal: goal.text,
        value,
        limit: goal.limit,
        unit: goal.unit,
        holds,
      }));
      io.stdout.write(jsonText({ schemaVersion: 1, file: inputs[0], goals: rows }));
    } else {
      for (const { goal, value, holds, absent } of results) {
        const found =
          value === null
            ? 'this recording has no such figure'
            : `${figure(value, goal)}${absent ? ` (nothing here is called ${goal.of})` : ''}`;
        io.stdout.write(line(`${holds ? 'held  ' : 'BROKEN'}  ${goal.text}: ${found}`));
      }
    }
    return results.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    opened.close();
  }
}
