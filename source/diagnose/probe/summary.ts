import type { Finding } from '../finding.ts';
import type { Counts, ThreadCounts } from './counts.ts';
import type { ProbedFunction, ProbedSite } from './instrument.ts';
import { referenceOf } from './reference.ts';
import type { ProbeResult } from './result.ts';
import { conclude, grows } from './verdict.ts';

/** The counts of a thread with what they mean; null where it did not come by. */
export function resultOf(
  functions: readonly ProbedFunction[],
  sites: readonly ProbedSite[],
  counted: ThreadCounts,
  main: number | null,
  finding: Finding | null,
  asked = false,
): ProbeResult | null {
  const found = conclude(functions, sites, counted, main, asked);
  if (!found) return null;
  const { counts, verdict, text, place } = found;
  const lookup = sites
    .filter(({ kind }) => kind === 'lookup')
    .flatMap(({ id }) => counted.sites[id] ?? [])
    .sort((a, b) => b.lookups - a.lookups)[0];
  const sizes = counts.sizes ?? largestSizes(sites, counted);
  return {
    schemaVersion: 2,
    place,
    finding: finding && referenceOf(finding),
    calls: counts.calls,
    examined: counts.examined,
    distinctArguments: counts.distinct,
    distinctByIdentity: counts.byIdentity,
    repeatedShare: counts.examined > 0 ? counts.same / counts.examined : 0,
    repeatsOfLast: counts.repeats,
    resultsAsLast: counts.sameAsLast,
    callers: counts.callers.map(([caller, calls]) => {
      const [name, url, line] = caller.split('\n');
      return { name, url: url ?? '', line: Number(line ?? 0), calls };
    }),
    sizes: sizes && { min: sizes.min, median: sizes.median, max: sizes.max, grows: grows(sizes) },
    cache: lookup?.lookups
      ? { lookups: lookup.lookups, hits: lookup.hits, distinctKeys: lookup.distinctKeys }
      : null,
    allocated: sites
      .filter(({ kind }) => kind === 'allocation')
      .reduce((sum, { id }) => sum + (counted.sites[id]?.calls ?? 0), 0),
    p50Micros: counts.p50Micros,
    p95Micros: counts.p95Micros,
    verdict,
    text,
  };
}

/** Sizes at the site that goes over most elements. */
function largestSizes(sites: readonly ProbedSite[], counted: ThreadCounts): Counts['sizes'] {
  return sites.flatMap(({ id }) => counted.sites[id]?.sizes ?? []).sort((a, b) => b.sum - a.sum)[0] ?? null;
}
