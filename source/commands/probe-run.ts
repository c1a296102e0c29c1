import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { labelOf } from '../cpu/query.ts';
import { parseSource } from '../diagnose/facts/parse.ts';
import type { Finding } from '../diagnose/finding.ts';
import {
  instrument,
  type ProbedFunction,
  type ProbedPlace,
  type ProbedSite,
} from '../diagnose/probe/instrument.ts';
import { isFile } from '../diagnose/probe/is-file.ts';
import {
  aroundCallback,
  framesNamed,
  placeIn,
  type Target,
  targetsBelow,
  targetsOf,
} from '../diagnose/probe/places.ts';
import type { ProbeResult } from '../diagnose/probe/result.ts';
import { resultOf } from '../diagnose/probe/summary.ts';
import { type Replacement, replaceSources } from '../experiment/replace.ts';
import { type Program, type RunOptions, runProgram } from '../experiment/run.ts';
import { driveAll, type LoadPlan } from '../experiment/waits/load.ts';
import { nearest } from '../format/nearest.ts';
import { line } from '../format/visible.ts';
import { InputError } from '../load/errors.ts';
import type { OpenedProfile } from '../load/open.ts';
import { jsonText } from '../report/json.ts';
import { pathOf, probeText } from '../report/probe.ts';
import { type Flags, formatOf, type Io, tell, UsageError } from './command.ts';
import { diagnosed } from './load.ts';
import { readCounts } from './probe-counts.ts';
import { planOf } from './record-waits.ts';
import { chosenFinding, Interrupted, recordingFor, type Subject, subjectOf } from './subject.ts';
import { writeWhole } from './write.ts';

/** See `probe.ts`. */
export async function runProbe(inputs: string[], flags: Flags, io: Io, usage: string): Promise<number> {
  const subject = subjectOf(inputs, flags, usage);
  const format = formatOf(flags);
  const load = planOf(flags, '5s');
  if (flags.finding !== undefined && flags.at !== undefined)
    throw new UsageError('--finding and --at both name a place: give one of them');
  try {
    const { targets, finding } = await placesOf(subject, flags, load, io);
    const result = await probeProgram(subject.program, targets, finding, {
      signal: io.signal,
      tell: (text) => tell(text, io.stderr),
      load,
    });
    if (flags.output !== undefined && !writeWhole(flags.output, jsonText(result), flags.force ?? false, []))
      throw new InputError(`${flags.output} already exists: --force overwrites it`);
    if (format === 'json') io.stdout.write(jsonText(result));
    else for (const row of probeText(result)) io.stdout.write(line(row));
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) return 130;
    throw error;
  }
}

interface Places {
  /** The place that was asked for first, then heavy functions below it. */
  targets: Target[];
  finding: Finding | null;
}

async function placesOf(subject: Subject, flags: Flags, load: LoadPlan | null, io: Io): Promise<Places> {
  const [, file, number] = /^(.+):(\d+)$/.exec(flags.at ?? '') ?? [];
  if (file !== undefined && existsSync(file)) {
    const url = pathToFileURL(realpathSync(resolve(file))).href;
    return {
      targets: [{ url, line: Number(number), column: null, name: '', onlyLine: true }],
      finding: null,
    };
  }
  const opened = await recordingFor(subject, load, io);
  try {
    if (flags.at !== undefined)
      return { targets: namedTargets(opened, flags.at, file, Number(number), io), finding: null };
    const { findings } = await diagnosed(opened.model, flags, io.signal);
    const { finding } = chosenFinding(
      findings,
      flags,
      (one) => targetsOf(opened.model, one).length > 0,
      'there is no function to probe here: name a place with --at NAME or --at FILE:LINE',
    );
    return { targets: targetsOf(opened.model, finding), finding };
  } finally {
    opened.close();
  }
}

function namedTargets(
  { model }: OpenedProfile,
  at: string,
  file: string | undefined,
  number: number,
  io: Io,
): Target[] {
  if (file !== undefined) {
    const urls = [...new Set([...model.functions.order].map((frame) => labelOf(model, frame).url))].filter(
      isFile,
    );
    const [url, ...more] = urls.filter((one) => one.endsWith(`/${file.replace(/^\.\//, '')}`));
    if (url === undefined) {
      const near = meant(
        basename(file),
        urls.map((one) => basename(one)),
      );
      throw new InputError(`no such file: ${file}${near && `: ${near}`}`);
    }
    if (more.length > 0) tell(`${file} is ${pathOf(url)}, not ${more.map(pathOf).join(', ')}`, io.stderr);
    return [{ url, line: number, column: null, name: '', onlyLine: true }];
  }
  const frames = framesNamed(model, at);
  if (frames.length === 0)
    throw new InputError(
      `no function called ${at} in the recording: ${meant(at, namesIn(model)) || 'name its place with --at FILE:LINE'}`,
    );
  const others = frames
    .slice(1)
    .map((frame) => labelOf(model, frame))
    .filter(
      ({ url, line: of }) =>
        `${url}:${of}` !== `${labelOf(model, frames[0]).url}:${labelOf(model, frames[0]).line}`,
    );
  if (others.length > 0)
    tell(
      `${at} is also at ${others
        .slice(0, 3)
        .map(({ url, line: of }) => `${basename(url)}:${of}`)
        .join(', ')}: --at FILE:LINE chooses another`,
      io.stderr,
    );
  return targetsBelow(model, frames[0]);
}

/** `did you mean uniqueSkus?` */
const meant = (wanted: string, names: Iterable<string>): string => {
  const near = nearest(wanted, names);
  return near.length === 0 ? '' : `did you mean ${near.join(', ')}?`;
};

const namesIn = (model: OpenedProfile['model']): string[] =>
  [...model.functions.order]
    .map((frame) => labelOf(model, frame))
    .filter(({ url }) => isFile(url))
    .map(({ name }) => name);

/** How a program is probed; `load` drives a service meanwhile. */
export interface Probing extends Pick<RunOptions, 'signal' | 'alone' | 'tell'> {
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
      ...(load ? { during: ({ exited }) => driveAll(load, exited, () => {}) } : {}),
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
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch {
      throw new InputError(`no such file: ${path}`);
    }
    const file = parseSource(path, text);
    if (!file) throw new InputError(`${path} cannot be parsed`);
    const wanted = targets.filter((target) => target.url === url);
    const places = wanted.map((target) => placeIn(file, target));
    const all = [
      ...places,
      ...places.flatMap((one) => (one.line === undefined ? (aroundCallback(file, one) ?? []) : [])),
    ];
    const unique = all.filter((one, i) => all.findIndex(({ node }) => node === one.node) === i);
    const made = instrument(file, pathToFileURL(path).href, unique, ids);
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
