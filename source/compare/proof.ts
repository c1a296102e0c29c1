import { plural } from '../format/numbers.ts';
import {
  fisherExact,
  mannWhitney,
  median,
  mode,
  Resampler,
  runsNeeded,
  smallestP,
  whySoMany,
} from './statistics.ts';
import { runsText, times } from './verdict.ts';

/** One run of one side. */
export interface ProofRun {
  exitCode: number;
  /** It had to be stopped: it ran ten times as long as one without the change. */
  stopped?: boolean;
  /** SHA-256 of standard output. */
  output: string;
  wallMicros: number;
  cpuMicros: number;
  /** Self time of the finding's function; null where it was not sampled. */
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

type ProofVerdict = 'proven' | 'refuted' | 'no difference';

export interface Proof {
  runs: number;
  /** `varies`: it differs between runs of one side, so that the sides cannot be compared. */
  output: 'same' | 'different' | 'varies';
  /** The most frequent ones. */
  exitCodes: { before: number; after: number };
  /** Runs with another exit code, which are left out. */
  failed: { before: number; after: number };
  cpu: ProofRatio | null;
  wall: ProofRatio | null;
  self: { beforeMicros: number; afterMicros: number } | null;
  service: ProofService | null;
  /** The speedup that the finding predicted; null where it predicted none. */
  bound: number | null;
  /** How to read the bound, where it is not an upper one. */
  boundIs?: string;
  verdict: ProofVerdict;
  text: string;
}

interface ProofService {
  /** After / before: above 1 is more. */
  throughput: ProofRatio;
  /** Medians over the runs. */
  before: ServiceRun;
  after: ServiceRun;
}

/** Runs a side by default. */
export const RUNS_A_SIDE = 10;
/** Runs before the interleaved ones: twice without the change, for output that varies by itself, and once with it. */
export const UNMEASURED = 3;
/** How often the program runs in all. */
export const runsInAll = (aSide: number): number => UNMEASURED + 2 * aSide;

const ALPHA = 0.05;
/** A smaller difference is not worth a change. */
const SMALL = 0.02;

/** Judges a change by runs with and without it. Runs that end with another exit code than most of their side are not measured. */
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
  // A service under load for a fixed time is judged by its throughput.
  const decides = service ? [service.throughput] : [cpu, wall];
  const verdict: ProofVerdict = decides.some(isSlower)
    ? 'refuted'
    : decides.some(isFaster)
      ? 'proven'
      : 'no difference';
  const decisive = decides.filter(verdict === 'refuted' ? isSlower : verdict === 'proven' ? isFaster : leans);
  // A change that saves waits gains more wall time than CPU time, and is then reported by wall time.
  const waitedLess = verdict === 'proven' && decisive.includes(wall) && wall.low > cpu.high;
  const shown = waitedLess ? wall : (decisive[0] ?? decides[0]);
  return {
    ...base,
    // Under load for a fixed time, CPU time grows with the requests that are answered in it.
    cpu: service ? null : cpu,
    wall: service ? null : wall,
    self: service ? null : selfOf(before, after),
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
    return 'With the change the program does not end: stopped after ten times its usual time';
  if (exitCodes.after !== exitCodes.before)
    return `The change breaks the program: exit code ${exitCodes.after}, ${exitCodes.before} without it`;
  const more = failed.after / after.length > failed.before / before.length;
  if (!more || fisherExact([failed.before, before.length], [failed.after, after.length]) > ALPHA) return null;
  return `The change breaks the program in ${failed.after} of ${plural(after.length, 'run')}, ${failed.before} of ${before.length} fail without it`;
}

const isFaster = ({ speedup, low, p }: ProofRatio) => p <= ALPHA && low > 1 && speedup >= 1 + SMALL;
const isSlower = ({ speedup, high, p }: ProofRatio) => p <= ALPHA && high < 1 && speedup <= 1 - SMALL;

/** Null also where the gain is elsewhere: in callees, or in the caller, to which V8 may add the time of optimised code (`case/hidden.ts`). */
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

/** Whether the runs show no difference, and do not show that there is none: too few of them, or an interval beside 1 that chance still explains. */
export const isOpen = ({ verdict, runs, cpu, wall, service }: Omit<Proof, 'text'>): boolean =>
  verdict === 'no difference' &&
  (isTooFew(runs) ||
    (service ? [service.throughput] : [cpu, wall]).some((one) => one !== null && leans(one)));

const leans = ({ low, high, p }: ProofRatio) => p > ALPHA && (low > 1 || high < 1);

/** Whether with so many runs a side no difference can be significant. */
const isTooFew = (runs: number): boolean => smallestP(runs, runs) > ALPHA;

function textOf(
  verdict: ProofVerdict,
  shown: ProofRatio,
  what: string,
  { runs, output, bound, boundIs, failed }: Pick<Proof, 'runs' | 'output' | 'bound' | 'boundIs' | 'failed'>,
): string {
  const { speedup, low, high } = shown;
  const leaning = leans(shown);
  const faster = speedup >= 1;
  const [value, from, to] = faster ? [speedup, low, high] : [1 / speedup, 1 / high, 1 / low];
  const interval = `95 % interval ${times(from, false)}–${times(to, false)}, ${runsText(runs, runs)}`;
  const same = `${output === 'varies' ? 'output varies by itself, not compared' : 'output identical'}${leftOut(failed)}`;
  const predicted = bound === null ? '' : `; predicted: ${boundIs ?? 'up to'} ${times(bound)}`;
  if (verdict === 'no difference') {
    const measured = `${times(speedup)} of ${what} (95 % interval ${times(low, false)}–${times(high, false)}, ${runsText(runs, runs)}), ${same}${predicted}`;
    if (isTooFew(runs))
      return `Too few runs to tell: ${measured}; ${runsNeeded(ALPHA)} runs a side are needed (${whySoMany(ALPHA)})`;
    return leaning
      ? `Not decided: ${measured}; runs of the two sides overlap: --runs ${2 * runs} may decide`
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
