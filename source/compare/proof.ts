import { plural } from '../format/numbers.ts';
import { fisherExact, mannWhitney, median, mode, Resampler, runsNeeded, smallestP } from './statistics.ts';
import { times } from './verdict.ts';

/** One run of one side. */
export interface ProofRun {
  exitCode: number;
  /** It had to be stopped, long after a run without the change had ended. */
  stopped?: boolean;
  /** SHA-256 of standard output. */
  output: string;
  wallMicros: number;
  cpuMicros: number;
  /** Of the function that the finding is about; null where it was not sampled. */
  selfMicros: number | null;
  /** Of a service under load. */
  service?: ServiceRun;
}

/** What a load generator saw. */
export interface ServiceRun {
  requestsPerSecond: number;
  p50Micros: number;
  p95Micros: number;
  p99Micros: number;
  maxMicros: number;
  errors: number;
}

/** Before / after: above 1 is faster. 95 % bootstrap interval; p of a Mann–Whitney test. */
export interface ProofRatio {
  speedup: number;
  low: number;
  high: number;
  p: number;
}

export type ProofVerdict = 'proven' | 'refuted' | 'no difference';

export interface Proof {
  runs: number;
  /** `varies`: it differs between runs of one side by itself, so that nothing can be said. */
  output: 'same' | 'different' | 'varies';
  /** Those of most runs. */
  exitCodes: { before: number; after: number };
  /** Runs that ended with another, and are left out. */
  failed: { before: number; after: number };
  cpu: ProofRatio | null;
  wall: ProofRatio | null;
  self: { beforeMicros: number; afterMicros: number } | null;
  service: ProofService | null;
  /** What the finding promised at most; null where it promised nothing. */
  bound: number | null;
  /** How the finding says its bound is to be read, where it is no upper one. */
  boundIs?: string;
  verdict: ProofVerdict;
  text: string;
}

export interface ProofService {
  /** After / before: above 1 is more. */
  throughput: ProofRatio;
  /** Medians over the runs. */
  before: ServiceRun;
  after: ServiceRun;
}

/** Runs a side, where nobody says how many. */
export const RUNS_A_SIDE = 10;
/** Runs before the interleaved ones: twice without the change, for output that varies by itself, and once with it. */
export const UNMEASURED = 3;
/** Of so many a side, how often the program runs in all. */
export const runsInAll = (aSide: number): number => UNMEASURED + 2 * aSide;

const ALPHA = 0.05;
/** A difference below this is none to act on. */
const SMALL = 0.02;

/** What runs with and without a change say of it. A run that ended otherwise than most of its side is no measurement. */
export function proofOf(
  allBefore: readonly ProofRun[],
  allAfter: readonly ProofRun[],
  bound: number | null,
  boundIs = 'up to',
): Proof {
  const codes = [allBefore, allAfter].map((side) => side.map(({ exitCode }) => exitCode));
  const exitCodes = { before: mode(codes[0]), after: mode(codes[1]) };
  const before = allBefore.filter(({ exitCode }) => exitCode === exitCodes.before);
  const after = allAfter.filter(({ exitCode }) => exitCode === exitCodes.after);
  const failed = { before: allBefore.length - before.length, after: allAfter.length - after.length };
  const outputs = [before, after].map((side) => new Set(side.map(({ output }) => output)));
  const output =
    outputs[0].size > 1
      ? 'varies'
      : outputs[1].size > 1 || ![...outputs[1]].every((one) => outputs[0].has(one))
        ? 'different'
        : 'same';
  const runs = Math.min(before.length, after.length);
  const base = {
    runs,
    output,
    exitCodes,
    failed,
    bound,
    ...(boundIs === 'up to' ? {} : { boundIs }),
  } as const;
  const broken = brokenText(allBefore, allAfter, base);
  if (broken !== null || output === 'different')
    return {
      ...base,
      cpu: null,
      wall: null,
      self: null,
      service: null,
      verdict: 'refuted',
      text: broken ?? 'The change alters the output of the program',
    };
  const resampler = new Resampler(before.length, after.length);
  const ratio = (of: (run: ProofRun) => number): ProofRatio => {
    const [a, b] = [before.map(of), after.map(of)];
    const floor = 1e-9;
    return {
      speedup: median(a) / Math.max(floor, median(b)),
      ...resampler.interval(a, b, (x, y) => x / Math.max(floor, y)),
      p: mannWhitney(a, b),
    };
  };
  const cpu = ratio(({ cpuMicros }) => cpuMicros);
  const wall = ratio(({ wallMicros }) => wallMicros);
  const service = serviceOf(before, after, resampler);
  // Of a service that is driven for a fixed time, time says nothing: throughput does.
  const decides = service ? [service.throughput] : [cpu, wall];
  const verdict: ProofVerdict = decides.some(isSlower)
    ? 'refuted'
    : decides.some(isFaster)
      ? 'proven'
      : 'no difference';
  const told = decides.filter(verdict === 'refuted' ? isSlower : isFaster);
  // What waited less is faster by more than it computes less: by wall time, where the two are told apart.
  const waitedLess = verdict === 'proven' && told.includes(wall) && wall.low > cpu.high;
  const shown = waitedLess ? wall : (told[0] ?? decides[0]);
  return {
    ...base,
    cpu,
    wall,
    self: selfOf(before, after),
    service,
    verdict,
    text: textOf(
      verdict,
      shown,
      shown === cpu ? 'CPU time' : service ? 'requests per second' : 'wall time',
      base,
    ),
  };
}

/** How the change breaks the program; null where it does not. */
function brokenText(
  before: readonly ProofRun[],
  after: readonly ProofRun[],
  { exitCodes, failed }: Pick<Proof, 'exitCodes' | 'failed'>,
): string | null {
  if (after.some(({ stopped }) => stopped))
    return 'With the change the program does not end: it was stopped after ten times the time that it takes without';
  if (exitCodes.after !== exitCodes.before)
    return `The change breaks the program: exit code ${exitCodes.after}, ${exitCodes.before} without it`;
  const more = failed.after / after.length > failed.before / before.length;
  if (!more || fisherExact([failed.before, before.length], [failed.after, after.length]) > ALPHA) return null;
  return `The change breaks the program in ${failed.after} of ${plural(after.length, 'run')}, ${failed.before} of ${before.length} fail without it`;
}

const isFaster = ({ speedup, low, p }: ProofRatio) => p <= ALPHA && low > 1 && speedup >= 1 + SMALL;
const isSlower = ({ speedup, high, p }: ProofRatio) => p <= ALPHA && high < 1 && speedup <= 1 - SMALL;

/** Null, too, where the gain is elsewhere: in what the function calls, or V8 counts its time as its caller's (see `case/hidden.ts`). */
function selfOf(before: readonly ProofRun[], after: readonly ProofRun[]): Proof['self'] {
  const cpu = (side: readonly ProofRun[]) => median(side.map(({ cpuMicros }) => cpuMicros));
  const of = (side: readonly ProofRun[]) => median(side.map(({ selfMicros }) => selfMicros ?? 0));
  const [beforeMicros, afterMicros] = [of(before), of(after)];
  const isElsewhere = Math.abs(beforeMicros - afterMicros) < Math.abs(cpu(before) - cpu(after)) / 4;
  return before.some(({ selfMicros }) => selfMicros !== null) && !isElsewhere
    ? { beforeMicros, afterMicros }
    : null;
}

function serviceOf(
  before: readonly ProofRun[],
  after: readonly ProofRun[],
  resampler: Resampler,
): ProofService | null {
  const [a, b] = [before, after].map((side) => side.flatMap(({ service }) => service ?? []));
  if (a.length < before.length || b.length < after.length || a.length === 0) return null;
  const rate = (side: readonly ServiceRun[]) => side.map(({ requestsPerSecond }) => requestsPerSecond);
  const middle = (side: readonly ServiceRun[]): ServiceRun => {
    const of = (key: keyof ServiceRun) => median(side.map((one) => one[key]));
    return {
      requestsPerSecond: of('requestsPerSecond'),
      p50Micros: of('p50Micros'),
      p95Micros: of('p95Micros'),
      p99Micros: of('p99Micros'),
      maxMicros: of('maxMicros'),
      errors: side.reduce((sum, { errors }) => sum + errors, 0),
    };
  };
  const throughput = {
    speedup: median(rate(b)) / Math.max(1e-9, median(rate(a))),
    ...resampler.interval(rate(a), rate(b), (x, y) => y / Math.max(1e-9, x)),
    p: mannWhitney(rate(a), rate(b)),
  };
  return { throughput, before: middle(a), after: middle(b) };
}

/** Whether so many runs a side can show no difference at all. */
export const isTooFew = (runs: number): boolean => smallestP(runs, runs) > ALPHA;

function textOf(
  verdict: ProofVerdict,
  { speedup, low, high }: ProofRatio,
  what: string,
  { runs, output, bound, boundIs, failed }: Pick<Proof, 'runs' | 'output' | 'bound' | 'boundIs' | 'failed'>,
): string {
  const faster = speedup >= 1;
  const [value, from, to] = faster ? [speedup, low, high] : [1 / speedup, 1 / high, 1 / low];
  const interval = `95 % interval ${times(from, false)}–${times(to, false)}, ${runs} ${runs === 1 ? 'run' : 'runs'} a side`;
  const same = `${output === 'varies' ? 'output varies by itself, not compared' : 'output identical'}${leftOut(failed)}`;
  const predicted = bound === null ? '' : `; predicted: ${boundIs ?? 'up to'} ${times(bound)}`;
  if (verdict === 'no difference') {
    const measured = `${times(speedup)} of ${what} (95 % interval ${times(low, false)}–${times(high, false)}, ${runs} ${runs === 1 ? 'run' : 'runs'} a side), ${same}${predicted}`;
    return isTooFew(runs)
      ? `Too few runs to tell: ${measured}; ${runsNeeded(ALPHA)} runs a side are needed`
      : `No difference found: ${measured}`;
  }
  return `${times(value)} ${what === 'requests per second' ? (faster ? 'more requests per second' : 'fewer requests per second') : faster ? 'faster' : 'slower'}${what === 'wall time' ? ' (wall time)' : ''} (${interval}), ${same}${predicted}`;
}

/** `; left out: 1 run with the change that failed` */
function leftOut({ before, after }: Proof['failed']): string {
  const sides = [
    ...(before > 0 ? [`${plural(before, 'run')} without the change`] : []),
    ...(after > 0 ? [`${plural(after, 'run')} with it`] : []),
  ];
  return sides.length === 0 ? '' : `; left out as failed: ${sides.join(', ')}`;
}
