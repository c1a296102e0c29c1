import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scaled } from '../compare/measured.ts';
import { type ProofRun, runsInAll, type ServiceRun, UNMEASURED } from '../compare/proof.ts';
import { labelOf } from '../cpu/query.ts';
import { runInterleaved } from '../experiment/interleave.ts';
import { type Program, type Run, type RunOptions, runProgram } from '../experiment/run.ts';
import type { ProcessUsage } from '../experiment/usage.ts';
import type { LoadPlan } from '../experiment/waits/load.ts';
import { errorIn } from '../experiment/words.ts';
import { duration } from '../format/numbers.ts';
import { InputError } from '../load/errors.ts';
import type { LoadStep } from '../waits/recording.ts';
import { openProfile } from './load.ts';
import { driven } from './load-flags.ts';
import type { Pair } from './pair.ts';

// The measured runs of a pair, and when to stop before all of them are made.

/** The function whose self time is measured, by name; the file where it is known. */
export interface Watched {
  name: string;
  url: string | null;
}

export interface TrialOptions extends Pick<RunOptions, 'signal' | 'tell' | 'alone'> {
  runs: number;
  watched: Watched | null;
  /** Drives a service during a run; returns what it saw. */
  load: LoadPlan | null;
  /** Told before the first run and after each: how many of how many have been made, and what was seen last. */
  progress(done: number, of: number, text: string): void;
}

/** A run with the change may take this much longer than one without before it is stopped. */
const SLOWER = 10;
const LEAST = 20_000;

/**
 * Runs a pair: first unmeasured, then `runs` times each, interleaved.
 * Stops early where the change alters output or exit code. Null where it was interrupted.
 */
export async function trial(
  pair: Pair,
  options: TrialOptions,
): Promise<{ before: ProofRun[]; after: ProofRun[] } | null> {
  const all = runsInAll(options.runs);
  options.progress(0, all, 'the first runs tell whether the output stays the same');
  let last = '';
  const first = await once(pair.before, options, undefined, ({ stderr }) => {
    last = errorIn(stderr);
  });
  if (!first) return null;
  try {
    pair.check();
  } catch (error) {
    // What does not even start loads nothing.
    if (first.exitCode === 0 || last === '') throw error;
    throw new InputError(`the program ended with ${first.exitCode}: ${last}`);
  }
  options.progress(1, all, `${used(first)} without the change`);
  const again = await once(pair.before, options);
  if (!again) return null;
  options.progress(2, all, `${used(again)} without the change`);
  const longest = Math.ceil(Math.max(LEAST, (SLOWER * Math.max(first.wallMicros, again.wallMicros)) / 1000));
  const changed = await once(pair.after, options, longest);
  if (!changed) return null;
  if (changed.stopped) return { before: [first, again], after: [changed] };
  const same = ({ output, exitCode }: ProofRun) => output === first.output && exitCode === first.exitCode;
  if (same(again) && !same(changed)) {
    // One run that fails may have done so by chance.
    const repeated = changed.exitCode === first.exitCode ? changed : await once(pair.after, options, longest);
    if (!repeated) return null;
    if (!same(repeated)) return { before: [first, again], after: [changed, repeated] };
  }
  const [before, after]: ProofRun[][] = [[], []];
  const complete = await runInterleaved(
    [pair.before, pair.after],
    options.runs,
    {
      record: 'cpu',
      output: 'digest',
      signal: options.signal,
      alone: options.alone,
      tell: options.tell,
      ...driving(options),
    },
    async (run) => {
      (run.side === 0 ? before : after).push(await measured(run, options));
      const done = before.length + after.length;
      const [a, b] = [before, after].map((side) => side.at(-1));
      if (a && b)
        options.progress(
          UNMEASURED + done,
          all,
          `run ${Math.ceil(done / 2)} of ${options.runs}: ${used(a)} without the change, ${used(b)} with it`,
        );
    },
  );
  // What the two runs before it printed counts for "varies".
  if (again.output !== first.output) before[0] = { ...before[0], output: `${before[0].output} ` };
  return complete ? { before, after } : null;
}

/** What one run is told by: under load for a fixed time its CPU time says nothing. */
const used = ({ service, cpuMicros }: ProofRun): string =>
  service ? `${Math.round(service.requestsPerSecond)} requests per second` : `${duration(cpuMicros)} CPU`;

/** What the load generator saw of the run before. */
const services = new WeakMap<TrialOptions, ServiceRun>();

const serviceRun = ({
  perSecond,
  p50Micros,
  p95Micros,
  p99Micros,
  maxMicros,
  errors,
}: LoadStep): ServiceRun => ({
  requestsPerSecond: perSecond,
  p50Micros,
  p95Micros,
  p99Micros,
  maxMicros,
  errors,
});

const driving = (options: TrialOptions): Pick<RunOptions, 'during'> =>
  driven(options.load, (step) => services.set(options, serviceRun(step)));

/** One run of a program. Null where we were interrupted; one that takes too long has exit code 124, as of `timeout`. */
async function once(
  program: Program,
  options: TrialOptions,
  millis?: number,
  ended: (run: Run) => void = () => {},
): Promise<ProofRun | null> {
  const directory = mkdtempSync(join(tmpdir(), 'culprit-trial-'));
  try {
    const limit = millis === undefined ? null : AbortSignal.timeout(millis);
    const signals = [options.signal, limit].filter((one) => one != null);
    const run = await runProgram(program, {
      directory,
      record: 'cpu',
      output: 'digest',
      signal: AbortSignal.any(signals),
      alone: options.alone,
      tell: options.tell,
      ...driving(options),
    });
    if (run.interrupted && !limit?.aborted) return null;
    ended(run);
    const one = await measured(run, options);
    return limit?.aborted ? { ...one, exitCode: 124, stopped: true } : one;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** CPU time of the main thread with Node's start-up, which is part of what a program takes; null where the system does not tell. */
const threadOf = (main: ProcessUsage | undefined): number | null =>
  main?.threadMicros == null ? null : (main.startMicros ?? 0) + main.threadMicros;

async function measured(run: Run, options: TrialOptions): Promise<ProofRun> {
  const [main] = run.processes;
  const service = services.get(options);
  services.delete(options);
  return {
    exitCode: run.exitCode,
    output: run.stdout?.sha256 ?? '',
    wallMicros: run.wallMicros,
    cpuMicros: threadOf(main) ?? run.userMicros + run.systemMicros,
    selfMicros: main?.file && options.watched ? await selfTime(main, main.file, options.watched) : null,
    ...(service ? { service } : {}),
  };
}

/** Like the CPU time beside it without the time in which the thread waited for a CPU. */
async function selfTime(usage: ProcessUsage, file: string, { name, url }: Watched): Promise<number | null> {
  const opened = await openProfile(file);
  try {
    const { model, scale } = scaled(opened.model, usage);
    const own = [...model.functions.order].filter((frame) => {
      const label = labelOf(model, frame);
      return label.name === name && (url === null || label.url === url);
    });
    return own.length === 0 ? null : scale * own.reduce((sum, frame) => sum + model.functions.self[frame], 0);
  } finally {
    opened.close();
  }
}
