import { resolve } from 'node:path';
import { visibleLines } from '../format/visible.ts';
import { type Command, formatOf, type Io, tell, topOf, UsageError } from './command.ts';
import { limitsOf, normalizationOf, sidesOf, USAGE } from './compare-flags.ts';
import { compareHeaps } from './compare-heaps.ts';
import { compareProfiles } from './compare-profiles.ts';
import type { Asked } from './compared.ts';
import type { Flags } from './flags.ts';
import { exitCodeOf, goalFlags, goalLine } from './goals.ts';
import { decisionOf, writeEntry } from './journal.ts';
import { isHeap } from './load.ts';
import type { OpenOptions } from './open.ts';
import { JOURNAL } from './options.ts';
import { screenOptions } from './settings.ts';
import { writeOutput } from './write.ts';

export const compare: Command = {
  name: 'compare',
  summary:
    'what changed between recordings of one program, before and after; what leaked over two or three heap snapshots',
  usage: USAGE,
  flags: [
    '--before',
    '--after',
    '--normalize',
    '--min-change',
    '--min-time',
    '--goal',
    '--format',
    '--output',
    '--force',
    '--top',
    ...JOURNAL,
    '--source-root',
  ],
  run,
};

const ROWS_IN_MARKDOWN = 30;

async function run(inputs: string[], flags: Flags, io: Io): Promise<number> {
  const format = formatOf(flags);
  const top = topOf(flags, format === 'json' ? undefined : ROWS_IN_MARKDOWN);
  const goals = goalFlags(flags);
  if (flags.journal !== undefined && !flags.note?.trim())
    throw new UsageError('--journal takes a --note: what was changed between the two, in a few words');
  const decision = decisionOf(flags);
  const sides = sidesOf(inputs, flags);
  const asked: Asked = {
    sides,
    goals,
    limits: limitsOf(flags),
    normalize: normalizationOf(flags),
    force: flags.force ?? false,
    onScreen: wantsScreen(flags),
    format,
    top,
    io,
  };
  const twice = sides.before.find((one) => sides.after.some((other) => resolve(other) === resolve(one)));
  if (twice !== undefined)
    tell(`${twice} is on both sides: a recording does not differ from itself`, io.stderr);
  const found = (await isHeap(sides.before[0]))
    ? await compareHeaps(
        asked,
        !flags.before?.length && inputs.length === sides.before.length + sides.after.length,
      )
    : await compareProfiles(asked);
  if ('shown' in found) return show([sides.before[0]], flags, { made: found.shown });
  if ('opened' in found) return show(found.opened, flags, { compared: true });
  if (flags.output === undefined) io.stdout.write(visibleLines(found.text));
  else writeOutput(flags.output, found.text, flags, [...sides.before, ...sides.after]);
  if (flags.journal !== undefined) {
    writeEntry(flags.journal, {
      date: new Date().toISOString().slice(0, 10),
      what: flags.note!,
      measured: found.measured,
      verdict: found.verdict,
      details: [...found.details, ...found.goals.map(goalLine)],
      hypothesis: flags.hypothesis,
      commit: found.commit,
      decision,
    });
  }
  return exitCodeOf(found.goals);
}

/** In a terminal a comparison has screens, unless a flag asks for something that is written. */
const wantsScreen = ({ format, output, journal, goal, top }: Flags): boolean =>
  Boolean(process.stdout.isTTY && process.stdin.isTTY) &&
  [format, output, journal, top].every((flag) => flag === undefined) &&
  !goal?.length;

async function show(
  files: string[],
  flags: Flags,
  what: Pick<OpenOptions, 'made' | 'compared'>,
): Promise<number> {
  const { open } = await import('./open.ts');
  return open(files, [], {
    ...screenOptions(flags),
    heapEngine: 'culprit',
    values: false,
    tries: [],
    ...what,
  });
}
