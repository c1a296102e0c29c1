import { copied, filtered, grown, madeAgain, missed, repeated, scanned, waited } from './causes.ts';
import { type Conclusion, type Counted, LARGE } from './counted.ts';
import type { Counts, ThreadCounts } from './counts.ts';
import type { ProbedFunction, ProbedSite } from './instrument.ts';
import { needed } from './needed.ts';

/**
 * The cause that the counts show, or that there is none.
 *
 * @param main the place that was asked for, among the functions; null where it is a module's top level.
 * @param asked whether a line was asked for: then what is small beside the function around it is told as well.
 * @param micros of that place in the recording, all calls together; left out where it is not known.
 * @returns null where nothing of it ran.
 */
export function conclude(
  functions: readonly ProbedFunction[],
  sites: readonly ProbedSite[],
  counted: ThreadCounts,
  main: number | null,
  asked = false,
  micros?: number,
): Conclusion | null {
  const all: Counted[] = [
    ...functions.flatMap((fn) => of(fn, null, counted.functions[fn.id])),
    ...sites.flatMap((site) => of(null, site, counted.sites[site.id])),
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
      ...copied(one, one === first && micros !== undefined ? micros / one.counts.calls : undefined),
      ...scanned(one),
      ...filtered(one, functions),
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

function of(
  fn: ProbedFunction | null,
  site: ProbedSite | null,
  counts: Counts | null | undefined,
): Counted[] {
  if (!counts || counts.calls === 0) return [];
  const scale = counts.timed > 0 ? counts.calls / counts.timed : 0;
  return [{ fn, site, counts, millis: (fn?.recursive ? counts.outerMillis : counts.millis) * scale }];
}
