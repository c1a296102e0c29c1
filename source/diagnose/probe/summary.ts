import { count, percent, plural } from '../../format/numbers.ts';
import type { Finding } from '../finding.ts';
import { grows } from './causes.ts';
import { type Conclusion, FEW, inCode, type ProbeVerdict } from './counted.ts';
import type { CollectionCounts, Counts, ThreadCounts } from './counts.ts';
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
  const heap = counted.collections;
  const { verdict, text } = isCause(found.verdict)
    ? found
    : (collectedIn(found, collected, allocated, heap) ?? waitsIn(found, idle, counted) ?? found);
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
      const [name, url = '', line] = caller.split('\n');
      return { name, url: url.startsWith('/') ? `file://${url}` : url, line: Number(line ?? 0), calls };
    }),
    callersOf: counts.callersOf,
    sizes: sizes && { min: sizes.min, median: sizes.median, max: sizes.max, grows: grows(sizes) },
    loops: main === null ? [] : loopsOf(functions, counted, main),
    cache: lookup?.lookups
      ? { lookups: lookup.lookups, hits: lookup.hits, distinctKeys: lookup.distinctKeys }
      : null,
    allocated,
    heap: { allocatedBytes: heap.allocated, agedBytes: heap.aged, freedBytes: heap.freed },
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
/** The same where most of what is allocated gets old and is dropped then, which is what a collector is slow at. */
const SOME = 0.15;
/** Of the bytes allocated, those that get old; and of these, those that are freed again: then objects are kept for a while, each after the other. */
const AGED = 0.15;
const DROPPED = 0.25;
/** Of the bytes allocated, those that get old up to which a collection has next to nothing to do: what it seems to take on a busy machine, it waits. */
const NO_WORK = 0.01;

function collectedIn(
  { verdict, counts, place }: Conclusion,
  collected: number,
  allocated: number,
  { allocated: bytes, aged, freed }: CollectionCounts,
): { verdict: ProbeVerdict; text: string } | null {
  const share = percent(collected);
  const created = `${inCode(place.name)} and what it calls create ${count(allocated)} objects and arrays (${count(allocated / counts.calls)} per call)`;
  if (collected >= SOME && allocated >= MANY_OBJECTS && aged >= AGED * bytes && freed >= DROPPED * aged)
    return {
      verdict: 'allocates',
      text: `${created}. ${percent(aged / bytes)} of what is allocated outlives its first collections, and is dropped later: the collector takes ${share} of CPU time`,
    };
  if (collected >= MOST && allocated < MANY_OBJECTS)
    return {
      verdict: 'allocates',
      text: `${inCode(place.name)} is called ${plural(counts.calls, 'time')}, and the collector takes ${share} of CPU time: more than all code that creates objects`,
    };
  if (collected >= MUCH && allocated >= MANY_OBJECTS)
    return { verdict: 'allocates', text: `${created}, and the collector takes ${share} of CPU time` };
  if (collected < COLLECTED || verdict !== 'needed') return null;
  if (allocated < MANY_OBJECTS && bytes > 0 && aged <= NO_WORK * bytes) return null;
  return {
    verdict: 'open',
    text: `the collector takes ${share} of CPU time: counting calls cannot tell whether their allocations are needed. \`culprit record --heap\` shows where they happen`,
  };
}

/** Of wall time, idleness from which on a program that serves nobody is to be asked what it waits for. */
const IDLE = 0.3;
/** Of the looks at what it waits for, those that say it is fed by others; and children and threads up to which it does not wait for each of many. */
const FED = 0.8;
const FEW_STARTED = 16;

/** That the work is needed says little of a program that mostly waits, unless that is for requests, or for what others send it. */
function waitsIn(
  { verdict, text }: Conclusion,
  idle: number,
  { requests, waits }: ThreadCounts,
): { verdict: ProbeVerdict; text: string } | null {
  if (verdict !== 'needed' || idle < IDLE || requests > 0) return null;
  if (waits.looks >= FEW && waits.fed >= FED * waits.looks && waits.started <= FEW_STARTED)
    return { verdict, text: `${text}. It waits ${percent(idle)} of its time for what it is sent` };
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
  // Of the calls, and of their time, those that were examined have a part. By their number it is too large where the largest inputs are among the others,
  // by their time where they came first, before V8 had compiled the code.
  const all = of.timed > 0 ? of.millis * (of.calls / of.timed) : 0;
  const part = Math.min(of.examined / of.calls, all > 0 ? of.examinedMillis / all : 1);
  return (micros * part) / of.units;
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
