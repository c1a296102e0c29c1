import {
  copied,
  filtered,
  grown,
  longNumbers,
  madeAgain,
  missed,
  repeated,
  scanned,
  waited,
} from './causes.ts';
import { type Conclusion, type Counted, LARGE } from './counted.ts';
import type { Counts, ThreadCounts } from './counts.ts';
import type { ProbedFunction, ProbedSite } from './instrument.ts';
import { needed } from './needed.ts';
import { askedOften, formatted, triedOn } from './needless.ts';

/**
 * The cause that the counts show, or that there is none.
 *
 * @param main the place that was asked for, among the functions; null where it is a module's top level.
 * @param asked whether a line was asked for: then what is small beside the function around it is told as well.
 * @returns null where nothing of it ran.
 */
export function conclude(
  functions: readonly ProbedFunction[],
  sites: readonly ProbedSite[],
  counted: ThreadCounts,
  main: number | null,
  asked = false,
): Conclusion | null {
  const all: Counted[] = [
    ...functions.flatMap((fn) => ofFunction(fn, counted.functions[fn.id])),
    ...sites.flatMap((site) => ofSite(site, counted.sites[site.id], functions, counted)),
  ];
  if (all.length === 0) return null;
  const first = all.find(({ fn }) => fn && fn.id === main);
  // From its first to its last step, a generator's time is also that of whoever goes over it.
  const timed = all.filter(({ fn }) => !fn?.suspends);
  const whole = Math.max(
    1e-6,
    ...(first?.fn && !first.fn.suspends ? [first] : timed).map(({ millis }) => millis),
  );
  const found = all
    .flatMap((one) => [
      ...repeated(one),
      ...madeAgain(one),
      ...missed(one),
      ...grown(one),
      ...copied(one),
      ...scanned(one),
      ...filtered(one, functions),
      ...longNumbers(one),
      ...triedOn(one),
      ...formatted(one),
      ...askedOften(one),
    ])
    .map((one) => ({ ...one, weight: Math.min(1, one.weight / whole) }))
    .concat(all.flatMap((one) => waited(one, counted.wallMillis)))
    .filter(({ weight, verdict }) => asked || weight >= LARGE || verdict === 'cache misses')
    .sort(
      (a, b) =>
        // Of a run that waits, what it computes meanwhile is no cause.
        Number(isLongWait(b)) - Number(isLongWait(a)) ||
        // A cache that misses is why work is repeated; what was asked for goes before what is below it.
        Number(b.verdict === 'cache misses') - Number(a.verdict === 'cache misses') ||
        Number(b.counts === first?.counts) - Number(a.counts === first?.counts) ||
        b.weight - a.weight,
    );
  return found[0] ?? needed(all, first ?? null, whole, counted.requests);
}

const isLongWait = ({ verdict, weight }: Conclusion): boolean => verdict === 'one by one' && weight >= 0.5;

/** Milliseconds of all calls as they were measured; of recursion, those of the outermost. */
const measured = (fn: ProbedFunction | null, { timed, calls, millis, outerMillis }: Counts): number =>
  (fn?.recursive ? outerMillis : millis) * (timed > 0 ? calls / timed : 0);

function ofFunction(fn: ProbedFunction, counts: Counts | null | undefined): Counted[] {
  if (!counts || counts.calls === 0) return [];
  const millis = fn.recorded ? fn.recorded.micros / 1000 : measured(fn, counts);
  const share = fn.recursive ? counts.outer / Math.max(1, counts.timed) : 1;
  return [{ fn, site: null, counts, millis, each: millis / Math.max(1, counts.calls * share) }];
}

/** Of a site, its part of the time that the function around it takes in the recording, and no more than what it calls takes there. */
function ofSite(
  site: ProbedSite,
  counts: Counts | null | undefined,
  functions: readonly ProbedFunction[],
  counted: ThreadCounts,
): Counted[] {
  if (!counts || counts.calls === 0) return [];
  const around = functions.find(({ id }) => id === site.inFunction);
  const whole = around && counted.functions[around.id];
  const part =
    around?.recorded && whole && site.kind !== 'wait' && !around.suspends
      ? Math.min(1, around.recorded.micros / 1000 / Math.max(1e-6, measured(around, whole)))
      : 1;
  const called = around?.recorded?.callees.get(site.callee);
  const millis = Math.min(
    measured(null, counts) * part,
    site.kind === 'call' && called !== undefined ? called / 1000 : Infinity,
  );
  return [{ fn: null, site, counts, millis, each: millis / counts.calls }];
}
