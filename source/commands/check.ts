import { appendFileSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareSides } from '../compare/compare.ts';
import { type Measured, measure } from '../compare/measured.ts';
import { runsNeeded, smallestP, whySoMany } from '../compare/statistics.ts';
import { ALPHA, times } from '../compare/verdict.ts';
import type { Goal, GoalResult } from '../cpu/goals.ts';
import { labelOf, nameOf } from '../cpu/query.ts';
import { readMetadata } from '../experiment/metadata.ts';
import { plural } from '../format/numbers.ts';
import { visibleLines } from '../format/visible.ts';
import { InputError } from '../load/errors.ts';
import { type Checked, checksGithub, checksJunit, checksMarkdown, checksText } from '../report/checks.ts';
import { jsonText } from '../report/json.ts';
import { type Command, type Io, UsageError } from './command.ts';
import { configFile, inConfig, readConfig } from './config.ts';
import { shareOf } from './flag-values.ts';
import type { Flags } from './flags.ts';
import {
  exitCodeOf,
  foundText,
  goalsOf,
  type Measurement,
  measureGoals,
  moreRuns,
  overRecordings,
  reported,
  stateOf,
} from './goals.ts';
import { openOne } from './load.ts';
import { recordingsOf } from './sides.ts';

export const check: Command = {
  name: 'check',
  summary: 'test goals against recordings; exit 1 where one is broken, 2 where one is unknown',
  usage: [
    'culprit check FILE|DIR… --goal GOAL [OPTION]…',
    'culprit check FILE|DIR… --baseline DIR [--no-worse-than 5%] [OPTION]…',
  ],
  flags: ['--goal', '--baseline', '--no-worse-than', '--config', '--format'],
  run,
};

const FORMATS = ['text', 'json', 'markdown', 'github', 'junit'] as const;

async function run(inputs: string[], flags: Flags, io: Io): Promise<number> {
  const { format = 'text' } = flags;
  if (!FORMATS.some((one) => one === format))
    throw new UsageError(`--format of check is json, markdown, github or junit, not "${format}"`);
  const config = readConfig(flags.config);
  const file = configFile(flags.config);
  const goals = [...(await inConfig(file, 'goals', () => goalsOf(config.goals))), ...goalsOf(flags.goal)];
  const baseline = flags.baseline ?? config.baseline;
  if (inputs.length === 0 || (goals.length === 0 && baseline === undefined))
    throw new UsageError(`check takes recordings and at least one goal, or a baseline: ${check.usage[0]}`);
  const allowed =
    flags.notWorseThan === undefined && config.noWorseThan !== undefined
      ? await inConfig(file, 'noWorseThan', () => shareOf('it', config.noWorseThan!))
      : shareOf('--no-worse-than', flags.notWorseThan ?? '5%');
  const files = recordingsOf(inputs);
  const { results, measured, places } = await readAll(files, goals, io);
  const measurements = overRecordings(results);
  const before = () => (baseline === undefined ? [] : measuredIn(baseline, io));
  const earlier = await (flags.baseline === undefined ? inConfig(file, 'baseline', before) : before());
  const against = baseline === undefined ? null : held(baseline, earlier, measured, allowed);
  const checks: Checked[] = [
    ...measurements.map((one, i) => ({
      goal: one.goal.text,
      state: stateOf(one),
      found: foundText(one),
      place: places[i],
    })),
    ...(against ? [against.checked] : []),
  ];
  if (format === 'json') io.stdout.write(visibleLines(json(files, measurements, against)));
  else if (format === 'markdown') io.stdout.write(visibleLines(checksMarkdown(checks)));
  else if (format === 'junit') io.stdout.write(visibleLines(checksJunit(checks, inputs.join(' '))));
  else if (format === 'github') {
    io.stdout.write(visibleLines(checksGithub(checks)));
    summarize(checksMarkdown(checks));
  } else io.stdout.write(visibleLines(checksText(checks)));
  return exitCodeOf([...measurements, ...(against ? [{ holds: against.holds } as GoalResult] : [])]);
}

/** The summary that GitHub shows of a step; elsewhere there is none. */
function summarize(text: string): void {
  const { GITHUB_STEP_SUMMARY } = process.env;
  if (!GITHUB_STEP_SUMMARY) return;
  try {
    appendFileSync(GITHUB_STEP_SUMMARY, text);
  } catch (error) {
    throw new InputError(`cannot write the step summary: ${(error as Error).message}`);
  }
}

async function readAll(files: readonly string[], goals: readonly Goal[], io: Io) {
  const results: GoalResult[][] = [];
  const measured: Measured[] = [];
  const kinds = new Set<string>();
  let places: Checked['place'][] = goals.map(() => null);
  for (const path of files) {
    const opened = await openOne(path, io);
    try {
      kinds.add(opened.kind === 'heap' ? 'heap' : opened.model.recording.kind);
      if (kinds.size > 1) throw new UsageError('check takes recordings of one kind at a time');
      results.push(await measureGoals(opened, goals));
      if (opened.kind !== 'profile') continue;
      const one = measure(opened.model, readMetadata(path));
      measured.push(one);
      if (measured.length === 1) places = goals.map((goal) => placeOf(one, goal));
    } finally {
      opened.close();
    }
  }
  return { results, measured, places };
}

/** Where the heaviest function of a goal stands, below the root of the repository on GitHub (annotations count from there), else the directory that is checked. */
function placeOf({ model }: Measured, { metric, of }: Goal): Checked['place'] {
  if (metric !== 'self' && metric !== 'total' && metric !== 'gcTriggered') return null;
  const frame = model.functions.order.find((one) => nameOf(model, one) === of);
  if (frame === undefined) return null;
  const { url, line } = labelOf(model, frame);
  try {
    const file = url.startsWith('file:') ? fileURLToPath(url) : resolve(url);
    const paths = [process.env.GITHUB_WORKSPACE, process.cwd()].flatMap((root) =>
      root ? [relative(root, file)] : [],
    );
    const path = paths.find((one) => one !== '' && !one.startsWith('..') && !isAbsolute(one));
    return path === undefined ? null : { path, line };
  } catch {
    return null;
  }
}

interface Against {
  checked: Checked;
  holds: boolean | null;
  ratio: number | null;
  low: number | null;
  high: number | null;
}

async function measuredIn(baseline: string, io: Io): Promise<Measured[]> {
  const before: Measured[] = [];
  for (const path of recordingsOf([baseline])) {
    const opened = await openOne(path, io);
    if (opened.kind === 'profile') before.push(measure(opened.model, readMetadata(path)));
    opened.close();
  }
  return before;
}

/** CPU time against that of the baseline. Held, or broken, only where the whole interval says so. */
function held(
  baseline: string,
  before: readonly Measured[],
  now: readonly Measured[],
  allowed: number,
): Against {
  if (before.length === 0 || now.length === 0)
    throw new UsageError('--baseline of check is made of profiles, as the recordings are');
  const { verdict } = compareSides(before, now);
  const [ratio, low, high] = [verdict.speedup, verdict.high, verdict.low].map((value) =>
    value ? 1 / value : null,
  );
  const few = smallestP(before.length, now.length) > ALPHA;
  const known = ratio !== null && low !== null && high !== null && !few;
  const holds = !known ? null : high <= 1 + allowed ? true : low > 1 + allowed ? false : null;
  const goal = `CPU time <= ${times(1 + allowed)} of ${baseline}`;
  const state = stateOf({ holds } as GoalResult);
  return { checked: { goal, state, found: text(), place: null }, holds, ratio, low, high };

  function text(): string {
    if (few)
      return `${plural(before.length, 'recording')} in the baseline and ${now.length} now say too little: ${runsNeeded(ALPHA)} of each are needed (${whySoMany(ALPHA)})`;
    if (ratio === null || low === null || high === null) return verdict.text;
    const range = `${times(ratio)} (95 % interval ${times(low, false)}–${times(high, false)})`;
    const runs = Math.min(before.length, now.length);
    return holds === null ? `${range}; ${moreRuns(runs, ratio, { low, high }, 1 + allowed, true)}` : range;
  }
}

function json(
  files: readonly string[],
  measurements: readonly Measurement[],
  against: Against | null,
): string {
  return jsonText({
    schemaVersion: 2,
    file: files[0],
    files,
    goals: measurements.map((one) => ({
      goal: one.goal.text,
      value: reported(one),
      limit: one.goal.limit,
      unit: one.goal.unit,
      holds: one.holds,
      nearest: one.nearest,
      low: one.interval?.low ?? null,
      high: one.interval?.high ?? null,
    })),
    baseline: against && { holds: against.holds, ratio: against.ratio, low: against.low, high: against.high },
  });
}
