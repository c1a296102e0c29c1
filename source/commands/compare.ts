import { compareProfiles } from '../cpu/compare.ts';
import { visibleLines } from '../format/visible.ts';
import type { Opened } from '../load/open.ts';
import { type Command, type Flags, formatOf, type Io, topOf, UsageError } from './command.ts';
import { compareHeaps, heapsInOneLine } from './compare-heaps.ts';
import { changesIn, compareRecordings, inOneLine } from './compare-profiles.ts';
import { type GoalChange, goalLine, goalsOf, measureGoals } from './goals.ts';
import { writeEntry } from './journal.ts';
import { openOne } from './load.ts';

export const compare: Command = {
  name: 'compare',
  summary: 'what changed between two recordings of one program; what leaked over two or three heap snapshots',
  usage:
    'culprit compare BEFORE AFTER [AFTER-THAT] [--goal GOAL]… [--journal FILE --note "what was changed"] [--format markdown|json] [--top N|all]',
  run,
};

const ROWS_IN_MARKDOWN = 30;

async function run(inputs: string[], flags: Flags, io: Io): Promise<number> {
  if (inputs.length < 2 || inputs.length > 3)
    throw new UsageError(`compare takes two recordings, or three heap snapshots: ${compare.usage}`);
  const format = formatOf(flags);
  const top = topOf(flags, format === 'json' ? undefined : ROWS_IN_MARKDOWN);
  const goals = goalsOf(flags);
  if (flags.journal !== undefined && !flags.note?.trim())
    throw new UsageError('--journal takes a --note: what was changed between the two, in a few words');
  const opened: Opened[] = [];
  try {
    for (const path of inputs) opened.push(await openOne(path, io.signal));
    const heaps = opened.filter((one) => one.kind === 'heap');
    const profiles = opened.filter((one) => one.kind === 'profile');
    if (heaps.length > 0 && profiles.length > 0)
      throw new UsageError('compare takes recordings of one kind, not heap snapshots and profiles together');
    if (heaps.length === 0 && profiles.length !== 2)
      throw new UsageError('compare takes two profiles; only heap snapshots may be three');
    const changes: GoalChange[] = [];
    const first = await measureGoals(opened[0], goals);
    for (const [i, after] of (await measureGoals(opened[opened.length - 1], goals)).entries())
      changes.push({ ...after, before: first[i].value });
    const found = heaps.length > 0 ? await ofHeaps() : ofProfiles();
    io.stdout.write(visibleLines(found.text));
    if (flags.journal !== undefined) {
      writeEntry(flags.journal, {
        date: new Date().toISOString().slice(0, 10),
        what: flags.note!,
        measured: found.measured,
        details: [...found.details, ...changes.map(goalLine)],
      });
    }
    return changes.every(({ holds }) => holds) ? 0 : 1;

    async function ofHeaps() {
      const text = await compareHeaps(heaps, inputs, changes, format, top);
      return { text, measured: heapsInOneLine(heaps), details: [] };
    }

    function ofProfiles() {
      const [before, after] = profiles.map(({ model }) => model);
      if (before.recording.kind !== after.recording.kind)
        throw new UsageError('compare takes two recordings of one kind');
      const comparison = compareProfiles(before, after);
      const text = compareRecordings(comparison, inputs, changes, format, top);
      return { text, measured: inOneLine(comparison), details: changesIn(comparison, inputs) };
    }
  } finally {
    for (const one of opened) one.close();
  }
}
