import { count, percent, plural } from '../../format/numbers.ts';
import type { Finding } from '../finding.ts';
import { grows } from './causes.ts';
import { type Conclusion, inCode, type ProbeVerdict } from './counted.ts';
import type { Counts, ThreadCounts } from './counts.ts';
import type { ProbedFunction, ProbedSite } from './instrument.ts';
import type { Target } from './places.ts';
import { referenceOf } from './reference.ts';
import { isCause, type ProbeResult } from './result.ts';
import { conclude } from './verdict.ts';

// What was counted in all threads, in words.

/** The counts of a thread with what they mean; null where it did not come by. */
export function resultOf(
  functions: readonly ProbedFunction[],
  sites: readonly ProbedSite[],
  counted: ThreadCounts,
  main: number | null,
  finding: Finding | null,
  {
    onlyLine,
    micros,
    collected = 0,
    idle = 0,
  }: Pick<Target, 'onlyLine' | 'micros' | 'collected' | 'idle'> = {
    onlyLine: false,
  },
): ProbeResult | null {
  const found = conclude(functions, sites, counted, main, onlyLine);
  if (!found) return null;
  const { counts, place } = found;
  const allocated = allocatedIn(functions, sites, counted);
  const { verdict, text } = isCause(found.verdict)
    ? found
    : (collectedIn(found, collected, allocated) ?? waitsIn(found, idle, counted.requests) ?? found);
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
    limited: counted.isLimited && counts.examined < counts.calls,
    callsPerRequest: counted.requests > 0 ? counts.calls / counted.requests : null,
    microsPerRequest: counted.requests > 0 && micros !== undefined ? micros / counted.requests : null,
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
    loops: main === null ? [] : loopsOf(functions, counted, main),
    cache: lookup?.lookups
      ? { lookups: lookup.lookups, hits: lookup.hits, distinctKeys: lookup.distinctKeys }
      : null,
    allocated,
    microsPerUnit: [...counted.functions, ...counted.sites].some(goesOverAgain)
      ? null
      : main === null
        ? unitsOfPackage(functions, counted)
        : perUnit(counted.functions[main], micros),
    p50Micros: counts.p50Micros,
    p95Micros: counts.p95Micros,
    verdict,
    text,
  };
}

/** Of CPU time, what the collector takes from which on it is what is allocated that costs, and not how often something is called. */
const COLLECTED = 0.35;
/** The same from which on fewer objects are worth their trouble, where many are counted; and where they may be made in functions that are not. */
const MUCH = 0.4;
const MANY_OBJECTS = 100_000;
const MOST = 0.55;

function collectedIn(
  { verdict, counts, place }: Conclusion,
  collected: number,
  allocated: number,
): { verdict: ProbeVerdict; text: string } | null {
  const share = percent(collected);
  if (collected >= MOST && allocated < MANY_OBJECTS)
    return {
      verdict: 'allocates',
      text: `${inCode(place.name)} is called ${plural(counts.calls, 'time')}, and the collector takes ${share} of CPU time: more than all code that creates objects`,
    };
  if (collected >= MUCH && allocated >= MANY_OBJECTS)
    return {
      verdict: 'allocates',
      text: `${inCode(place.name)} and what it calls create ${count(allocated)} objects and arrays (${count(allocated / counts.calls)} per call), and the collector takes ${share} of CPU time`,
    };
  if (collected < COLLECTED || verdict !== 'needed') return null;
  return {
    verdict: 'open',
    text: `the collector takes ${share} of CPU time: counting calls cannot tell whether their allocations are needed. \`culprit record --heap\` shows where they happen`,
  };
}

/** Of wall time, idleness from which on a program that serves nobody is to be asked what it waits for. */
const IDLE = 0.3;

/** That the work is needed says little of a program that mostly waits, unless that is for requests. */
function waitsIn(
  { verdict, text }: Conclusion,
  idle: number,
  requests: number,
): { verdict: ProbeVerdict; text: string } | null {
  if (verdict !== 'needed' || idle < IDLE || requests > 0) return null;
  return {
    verdict: 'open',
    text: `${text}; but the program waits for ${percent(idle)} of its time: \`culprit record --waits\` shows what for`,
  };
}

/** Literals that were evaluated, and objects of classes that were made, where that was counted. */
function allocatedIn(
  functions: readonly ProbedFunction[],
  sites: readonly ProbedSite[],
  counted: ThreadCounts,
): number {
  const isNew = ({ kind, text, callee }: ProbedSite) =>
    kind === 'allocation' ||
    // Made in a function that counts itself.
    (text.startsWith('new ') && !functions.some(({ constructs, name }) => constructs && name === callee));
  return (
    sites.filter(isNew).reduce((sum, { id }) => sum + (counted.sites[id]?.calls ?? 0), 0) +
    functions
      .filter(({ constructs }) => constructs)
      .reduce((sum, { id }) => sum + (counted.functions[id]?.calls ?? 0), 0)
  );
}

/** Time in the recording for each character, byte and value that the calls were given; null where too little is known. */
function perUnit(of: Counts | null, micros: number | undefined): number | null {
  if (!of || micros === undefined || of.examined === 0 || of.units === 0) return null;
  // Of objects that lead to half of the program, their size is no measure of what is to be done.
  if (of.partial > 0.5 * of.examined) return null;
  return micros / ((of.units / of.examined) * of.calls);
}

/** Of a module's top level, which is given nothing: the function of a package that takes most time below it. */
function unitsOfPackage(functions: readonly ProbedFunction[], counted: ThreadCounts): number | null {
  const [most] = functions
    .filter(({ url, recorded }) => recorded !== null && url.includes('/node_modules/'))
    .sort((a, b) => b.recorded!.micros - a.recorded!.micros);
  return most === undefined ? null : perUnit(counted.functions[most.id] ?? null, most.recorded!.micros);
}

/** Whether the same objects are handed on so often that a list of them is gone over on every call: its length is no measure of what is to be done. */
const goesOverAgain = (of: Counts | null): boolean =>
  of !== null &&
  of.calls >= 1e6 &&
  of.withObjects >= 0.5 * of.examined &&
  of.byIdentity < 0.5 * of.withObjects;

const MOST_LOOPS = 8;

function loopsOf(
  functions: readonly ProbedFunction[],
  counted: ThreadCounts,
  main: number,
): ProbeResult['loops'] {
  const counts = counted.functions[main];
  const loops = functions.find(({ id }) => id === main)?.loops ?? [];
  return loops
    .flatMap(({ line }, i) => {
      const turns = counts?.iterations[i]?.sum ?? 0;
      const passes = counts?.passes[i];
      const passed = counts?.passed[i] ?? -1;
      return turns === 0
        ? []
        : {
            line,
            turns,
            perTurn: passes ? { median: passes.median, max: passes.max, grows: grows(passes) } : null,
            passed: passed < 0 ? null : passed,
          };
    })
    .sort((a, b) => b.turns - a.turns)
    .slice(0, MOST_LOOPS);
}

/** Sizes at the site that goes over most elements. */
function largestSizes(sites: readonly ProbedSite[], counted: ThreadCounts): Counts['sizes'] {
  return sites.flatMap(({ id }) => counted.sites[id]?.sizes ?? []).sort((a, b) => b.sum - a.sum)[0] ?? null;
}
