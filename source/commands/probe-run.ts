import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Finding } from '../diagnose/finding.ts';
import {
  instrument,
  type ProbedFunction,
  type ProbedPlace,
  type ProbedSite,
} from '../diagnose/probe/instrument.ts';
import { aroundCallback, parseFor, placeIn, type Target } from '../diagnose/probe/places.ts';
import type { ProbeResult } from '../diagnose/probe/result.ts';
import { resultOf } from '../diagnose/probe/summary.ts';
import { type Replacement, replaceSources } from '../experiment/replace.ts';
import { type Program, type RunOptions, runProgram } from '../experiment/run.ts';
import type { LoadPlan } from '../experiment/waits/load.ts';
import { line } from '../format/visible.ts';
import { InputError } from '../load/errors.ts';
import { jsonText } from '../report/json.ts';
import { probeText } from '../report/probe.ts';
import { formatOf, type Io, tell, UsageError } from './command.ts';
import type { Flags } from './flags.ts';
import { driven, oneStepOf } from './load-flags.ts';
import { readCounts } from './probe-counts.ts';
import { placesOf } from './probe-places.ts';
import { readText } from './read.ts';
import { Interrupted, subjectOf } from './subject.ts';
import { refuseUnwritable, writeOutput } from './write.ts';

/** See `probe.ts`. */
export async function runProbe(inputs: string[], flags: Flags, io: Io, usage: string): Promise<number> {
  const subject = subjectOf(inputs, flags, usage);
  const format = formatOf(flags);
  const load = oneStepOf(flags);
  if (flags.finding !== undefined && flags.at !== undefined)
    throw new UsageError('--finding and --at both name a place: give one of them');
  if (flags.output !== undefined) refuseUnwritable(flags.output, flags);
  try {
    const { targets, finding } = await placesOf(subject, flags, load, io);
    const result = await probeProgram(subject.program, targets, finding, {
      signal: io.signal,
      tell: (text) => tell(text, io.stderr),
      load,
    });
    if (flags.output !== undefined) writeOutput(flags.output, jsonText(result), flags);
    if (format === 'json') io.stdout.write(jsonText(result));
    else for (const row of probeText(result)) io.stdout.write(line(row));
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) return 130;
    throw error;
  }
}

/** How a program is probed; `load` drives a service meanwhile. */
interface Probing extends Pick<RunOptions, 'signal' | 'alone' | 'tell'> {
  load?: LoadPlan | null;
}

/**
 * Runs a program once with counting at some places.
 *
 * @throws InputError where a place is in no file, or the program does not come by.
 */
export async function probeProgram(
  program: Program,
  targets: readonly Target[],
  finding: Finding | null,
  { signal, alone, tell = () => {}, load = null }: Probing = {},
): Promise<ProbeResult> {
  const { replacements, functions, sites, main } = instrumented(targets);
  const replaced = replaceSources(program, replacements, {
    functions: functions.length,
    sites: sites.length,
  });
  const directory = mkdtempSync(join(tmpdir(), 'culprit-probe-'));
  try {
    const run = await runProgram(replaced.program, {
      directory,
      record: 'none',
      output: 'digest',
      signal,
      alone,
      tell,
      ...driven(load),
    });
    const threads = readCounts(replaced.directory);
    // A service is ended by ^C: what was counted until then counts.
    if (run.interrupted && threads.length === 0) throw new Interrupted();
    const loaded = replaced.loaded();
    if (run.exitCode !== 0 && !run.interrupted && !load)
      tell(`the program ended with ${run.exitCode}${run.stderr && `: ${reasonIn(run.stderr)}`}`);
    const [first] = targets;
    const result = threads[0] && resultOf(functions, sites, threads[0], main, finding, first);
    if (!result)
      throw new InputError(
        loaded.size === 0
          ? `the program does not load ${basename(first.url)}`
          : `the program never runs ${first.onlyLine ? `line ${first.line}` : first.name} of ${basename(first.url)}`,
      );
    if (threads.length > 1)
      tell(`${threads.length} processes or threads run it: the one with the most calls is counted`);
    return result;
  } finally {
    replaced.remove();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Of what a program wrote as it failed, the error; Node's own version comes last. */
function reasonIn(stderr: string): string {
  const lines = stderr.trimEnd().split('\n');
  return lines.findLast((line) => /^(Uncaught )?\w*Error\b.*:/.test(line)) ?? lines.at(-1)!;
}

interface Prepared {
  replacements: Replacement[];
  functions: ProbedFunction[];
  sites: ProbedSite[];
  /** Id of the function that was asked for; null for a module's top level. */
  main: number | null;
}

function instrumented(targets: readonly Target[]): Prepared {
  const ids = { functions: 0, sites: 0 };
  const prepared: Prepared = { replacements: [], functions: [], sites: [], main: null };
  const urls = [...new Set(targets.map(({ url }) => url))];
  for (const url of urls) {
    const path = url.startsWith('file:') ? fileURLToPath(url) : url;
    const wanted = targets.filter((target) => target.url === url);
    const parsed = parseFor(path, readText(path), wanted);
    if (!parsed) throw new InputError(`${path} cannot be parsed`);
    const { file, excerpt } = parsed;
    const places = wanted.map((target) => placeIn(file, target));
    const all = [
      ...places,
      ...places.flatMap((one) => (one.line === undefined ? (aroundCallback(file, one) ?? []) : [])),
    ];
    const unique = all.filter((one, i) => all.findIndex(({ node }) => node === one.node) === i);
    const made = instrument(file, pathToFileURL(path).href, unique, ids, excerpt);
    const mainId = made?.functions.find((one) => isAt(one, places[0]))?.id ?? null;
    if (!made) throw new InputError(`${path}: cannot add counters to this code`);
    wanted.forEach(({ shown, micros, callees = new Map() }, i) => {
      const one = made.functions.find((fn) => isAt(fn, places[i]));
      if (one && micros !== undefined) one.recorded = { micros, callees };
      if (one && shown) showElsewhere(made, one, shown);
    });
    prepared.replacements.push({ url: pathToFileURL(path).href, text: made.text });
    prepared.functions.push(...made.functions);
    prepared.sites.push(...made.sites);
    if (url === targets[0].url) prepared.main = mainId;
  }
  return prepared;
}

const isAt = ({ line: at, column }: ProbedFunction, { node }: ProbedPlace): boolean =>
  node !== null && at === node.loc!.start.line && column === node.loc!.start.column + 1;

/** Of code that a build made, what its author wrote has other lines: a function and what is in it are named by the function's own. */
function showElsewhere(
  { sites }: Pick<Prepared, 'sites'>,
  one: ProbedFunction,
  shown: NonNullable<Target['shown']>,
): void {
  for (const site of sites) if (site.inFunction === one.id) Object.assign(site, shown);
  Object.assign(one, shown);
  for (const loop of one.loops) loop.line = shown.line;
}
