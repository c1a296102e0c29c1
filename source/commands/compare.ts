import { dirname, resolve } from 'node:path';
import type { RunFacts } from '../compare/facts.ts';
import { compareSeries } from '../compare/heap-series.ts';
import { compareHeapSides } from '../compare/heaps.ts';
import { isOtherProgram } from '../compare/program.ts';
import type { Verdict } from '../compare/verdict.ts';
import { surroundingsOf } from '../experiment/metadata.ts';
import { visibleLines } from '../format/visible.ts';
import { InputError } from '../load/errors.ts';
import type { Opened } from '../load/open.ts';
import { comparisonMarkdown, journalLines } from '../report/comparison.ts';
import { comparisonJson } from '../report/comparison-json.ts';
import { seriesJson, seriesMarkdown, seriesVerdict } from '../report/heap-series.ts';
import { heapSidesJson, heapSidesMarkdown } from '../report/heap-sides.ts';
import type { Entry } from '../report/journal.ts';
import { jsonText } from '../report/json.ts';
import type { ComparedHeaps } from '../screens/compare-heaps/state.ts';
import type { SessionLook } from '../screens/state.ts';
import { type Command, type Flags, formatOf, type Io, topOf, UsageError } from './command.ts';
import { limitsOf, normalizationOf, sidesOf, USAGE } from './compare-flags.ts';
import { compareHeaps, measuredHeaps } from './compare-heaps.ts';
import { heapsInOneLine } from './compare-heaps-text.ts';
import { comparisonOf, measured, ONE_KIND } from './compare-profiles.ts';
import {
  exitCodeOf,
  type GoalChange,
  goalChanges,
  goalFlags,
  goalLine,
  goalsJson,
  goalsPart,
  measureGoals,
} from './goals.ts';
import { writeEntry } from './journal.ts';
import { isHeap, openOne } from './load.ts';
import type { OpenOptions } from './open.ts';
import { JOURNAL } from './options.ts';
import { screenOptions } from './settings.ts';
import { isOneSeries, type Sides } from './sides.ts';
import type { Host, Shown } from './world.ts';

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

/** What came of it: a comparison to be walked in the terminal, or a text and what a journal says of it. */
type Found =
  | { shown(host: Host, look: SessionLook): Shown }
  /** Snapshots of one process, or of two: opened as they are. */
  | { opened: string[] }
  | {
      text: string;
      goals: GoalChange[];
      measured: string;
      verdict: string;
      commit: Entry['commit'];
      details: string[];
    };

async function run(inputs: string[], flags: Flags, io: Io): Promise<number> {
  const format = formatOf(flags);
  const top = topOf(flags, format === 'json' ? undefined : ROWS_IN_MARKDOWN);
  const goals = goalFlags(flags);
  const options = { limits: limitsOf(flags), normalize: normalizationOf(flags) };
  if (flags.journal !== undefined && !flags.note?.trim())
    throw new UsageError('--journal takes a --note: what was changed between the two, in a few words');
  if (flags.kept && flags.reverted) throw new UsageError('give --kept or --reverted, not both');
  const sides = sidesOf(inputs, flags);
  const twice = sides.before.find((one) => sides.after.some((other) => resolve(other) === resolve(one)));
  if (twice !== undefined)
    io.stderr.write(
      visibleLines(`culprit: ${twice} is on both sides: of one recording with itself nothing can differ\n`),
    );
  const found = (await isHeap(sides.before[0])) ? await ofHeaps() : await ofProfiles();
  if ('shown' in found) return show([sides.before[0]], flags, { made: found.shown });
  if ('opened' in found) return show(found.opened, flags, { compared: true });
  io.stdout.write(visibleLines(found.text));
  if (flags.journal !== undefined) {
    writeEntry(flags.journal, {
      date: new Date().toISOString().slice(0, 10),
      what: flags.note!,
      measured: found.measured,
      verdict: found.verdict,
      details: [...found.details, ...found.goals.map(goalLine)],
      hypothesis: flags.hypothesis,
      commit: found.commit,
      decision: flags.kept ? 'kept' : flags.reverted ? 'reverted' : undefined,
    });
  }
  return exitCodeOf(found.goals);

  async function ofProfiles(): Promise<Found> {
    const before = await measured(sides.before, goals, io);
    const after = await measured(sides.after, goals, io);
    const kinds = new Set([...before.all, ...after.all].map(({ kind }) => kind));
    if (kinds.size > 1)
      throw new UsageError('compare takes recordings of one kind: CPU and allocation profiles are two');
    // Whoever recorded two commands together knows what is compared.
    const meant = isOneSeries(sides);
    if (!meant && !flags.force && isOtherProgram(before.all[0].model, after.all[0].model))
      throw new InputError(
        'these look like recordings of two programs: they share hardly any function (--force compares them anyway)',
      );
    const comparison = await comparisonOf(before.all, after.all, options);
    if (wantsScreen(flags)) {
      const { showComparison } = await import('./show-comparison.ts');
      return { shown: (host, look) => showComparison(comparison, titleOf(sides), host, look) };
    }
    const changes = goalChanges(before.goals, after.goals);
    const text =
      format === 'json'
        ? jsonText({ ...comparisonJson(comparison, top), goals: goalsJson(changes) })
        : comparisonMarkdown(comparison, goalsPart(changes), top);
    const { verdict } = comparison;
    const commit = after.all[0].facts ? commitOf(after.all[0].facts) : commitHere();
    return {
      text,
      goals: changes,
      measured: verdict.text,
      verdict: verdictWord(verdict, comparison.kind),
      commit,
      details: journalLines(comparison),
    };
  }

  async function ofHeapSides(): Promise<Found> {
    const before = await measuredHeaps(sides.before, goals, io);
    const after = await measuredHeaps(sides.after, goals, io);
    const changes = goalChanges(before.goals, after.goals);
    // Of one process each, how fast they grow is what a fix changes; their sizes depend on when they were taken.
    if (before.series && after.series) {
      const found = compareSeries(before.series, after.series);
      if (wantsScreen(flags)) return onScreen(found);
      return {
        text:
          format === 'json'
            ? jsonText({ ...seriesJson(found, top), goals: goalsJson(changes) })
            : seriesMarkdown(found, goalsPart(changes), top),
        goals: changes,
        measured: seriesVerdict(found),
        verdict: 'measured once',
        commit: commitHere(),
        details: [],
      };
    }
    const found = compareHeapSides(before.all, after.all, options.limits.minShare);
    if (wantsScreen(flags)) return onScreen(found);
    const { verdict } = found;
    return {
      text:
        format === 'json'
          ? jsonText({ ...heapSidesJson(found, top), goals: goalsJson(changes) })
          : heapSidesMarkdown(found, goalsPart(changes), top),
      goals: changes,
      measured: verdict.text,
      verdict: verdictWord(verdict, 'allocation'),
      commit: commitHere(),
      details: [],
    };
  }

  async function onScreen(found: ComparedHeaps): Promise<Found> {
    const { showHeapSides } = await import('./show-comparison.ts');
    return { shown: (host, look) => showHeapSides(found, titleOf(sides), host, look) };
  }

  async function ofHeaps(): Promise<Found> {
    const files = [...sides.before, ...sides.after];
    const isSeries = !flags.before?.length && inputs.length === files.length;
    if (files.length > 2 && !isSeries) return ofHeapSides();
    if (files.length > 3)
      throw new UsageError(
        'compare takes two heap snapshots, or three of one process, oldest first; of several runs, --before A… --after B…',
      );
    if (wantsScreen(flags)) {
      for (const path of files) if (!(await isHeap(path))) throw new UsageError(ONE_KIND);
      return { opened: files };
    }
    const opened: Opened[] = [];
    try {
      for (const path of files) opened.push(await openOne(path, io));
      const heaps = opened.filter((one) => one.kind === 'heap');
      if (heaps.length < opened.length) throw new UsageError(ONE_KIND);
      const earlier = await measureGoals(opened[0], goals);
      const later = await measureGoals(opened[opened.length - 1], goals);
      const changes = goalChanges([earlier], [later]);
      const text = await compareHeaps(heaps, files, changes, format, top, io.roots);
      return {
        text,
        goals: changes,
        measured: heapsInOneLine(heaps),
        verdict: 'measured once',
        commit: commitHere(),
        details: [],
      };
    } finally {
      for (const one of opened) one.close();
    }
  }
}

/** For a journal: `faster`, `slower`; of memory `less` and `more`. */
function verdictWord({ changed, speedup }: Verdict, kind: 'cpu' | 'allocation'): string {
  if (changed === null) return 'none';
  if (!changed || speedup === null) return 'no change found';
  const [better, worse] = kind === 'cpu' ? ['faster', 'slower'] : ['less memory', 'more memory'];
  return speedup > 1 ? better : worse;
}

/** In a terminal a comparison is walked, unless something is asked of it that is written. */
const wantsScreen = ({ format, output, journal, goal, top }: Flags): boolean =>
  Boolean(process.stdout.isTTY && process.stdin.isTTY) &&
  [format, output, journal, top].every((flag) => flag === undefined) &&
  !goal?.length;

const titleOf = ({ before, after }: Sides): string => `${nameOf(before)} → ${nameOf(after)}`;

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

const nameOf = (files: readonly string[]): string =>
  files.length === 1 ? files[0] : `${dirname(files[0])} (${files.length})`;

const commitOf = ({ commit, dirty }: Pick<RunFacts, 'commit' | 'dirty'>) =>
  commit === null ? null : { id: commit, dirty };

const commitHere = () => commitOf(surroundingsOf({ command: [] }));
