import { count, duration, percent, plural } from '../../format/numbers.ts';
import {
  type Conclusion,
  type Counted,
  conclusion,
  FEW,
  inCode,
  PER_ELEMENT,
  PREPARED,
  SIZE,
  subject,
  WORTH,
} from './counted.ts';
import type { Counts, SizeCounts } from './counts.ts';
import type { ProbedFunction } from './instrument.ts';
import type { SiteKind } from './kinds.ts';

// What the counts of a place show: the cause by name, in words.

export function repeated(one: Counted): Conclusion[] {
  const { counts, fn, site, millis, each } = one;
  const { examined, same, other, mute, telling, calls, distinct } = counts;
  if (examined < FEW || (site && site.kind !== 'call') || fn?.constructs || fn?.fills) return [];
  const share = same / examined;
  // A machine that is busy interrupts one call in a thousand, which then seems long: of tiny ones that is most of their time.
  const isTiny = !fn?.recorded && counts.p99Micros < 1000 * WORTH;
  // Of many calls that repeat, those may be the ones that return at once.
  const ofTime = counts.sameMillis / Math.max(1e-9, counts.examinedMillis);
  if (
    share < 0.5 ||
    ofTime < 0.3 ||
    other > 0.01 * same ||
    mute > 0.1 * examined ||
    !telling ||
    each < WORTH ||
    isTiny ||
    isKept(counts)
  )
    return [];
  const most = calls > examined ? `of ${count(examined)} calls examined, ` : '';
  return [
    conclusion(
      one,
      'repeated',
      `${subject(one)} is called ${count(calls)} times with ${plural(distinct, 'distinct argument')}: ${most}${percent(share)} repeat earlier work with the same result`,
      millis * ofTime,
    ),
  ];
}

/** Milliseconds that a look-up in a cache takes at most, and how much longer it takes to make what is kept there. */
const LOOKUP = 0.003;
const MADE = 3;

/** Whether calls that repeat are answered from what is kept: another cache would win nothing. */
const isKept = ({ same, sameMillis, examined, examinedMillis }: Counts): boolean =>
  sameMillis <= LOOKUP * same &&
  (examinedMillis - sameMillis) * same >= MADE * sameMillis * Math.max(1, examined - same);

/** What is made again of the same texts and numbers, and comes out alike. */
export function madeAgain(one: Counted): Conclusion[] {
  const { examined, distinct, remade: alike, calls, p50Micros } = one.counts;
  if (examined < FEW || one.fn?.constructs || (one.site && one.site.kind !== 'call')) return [];
  if (alike < 0.5 * examined || Math.min(p50Micros, 1000 * one.each) < PREPARED) return [];
  return [
    conclusion(
      one,
      'repeated',
      `${subject(one)} is called ${count(calls)} times with ${plural(distinct, 'distinct argument')}, ${duration(p50Micros)} each (median): ${percent(alike / examined)} create again what an earlier call created`,
      one.millis * (alike / examined),
    ),
  ];
}

export function missed(one: Counted): Conclusion[] {
  const { lookups, hits, missedAgain, distinctKeys } = one.counts;
  if (lookups < 50 || hits > 0.1 * lookups || missedAgain < 0.5 * lookups) return [];
  return [
    conclusion(
      one,
      'cache misses',
      `${one.site ? inCode(one.site.subject) : 'the cache'} misses ${percent(1 - hits / lookups)} of ${count(lookups)} lookups, although only ${count(distinctKeys)} keys are distinct by value`,
      one.millis,
    ),
  ];
}

/** Whether sizes grow in the order of the calls. */
export const grows = ({ count, min, max, ups, downs, rises }: SizeCounts): boolean =>
  count >= FEW && max >= SIZE && max >= 4 * Math.max(1, min) && (ups > 4 * downs || rises);

const VERBS: Partial<Record<SiteKind, string>> = {
  search: 'scanned',
  shift: 'shifted',
  sort: 'sorted',
  pass: 'iterated over',
};

/** Of a collection, the part from which on copying it is copying all of it again. */
const MOST_OF_IT = 1 / 3;

export function grown(one: Counted): Conclusion[] {
  const { site, fn, counts } = one;
  if (fn)
    return fn.loops.flatMap((loop, i) => {
      const sizes = counts.iterations[i];
      if (!sizes || !grows(sizes)) return [];
      const text = `the loop at line ${loop.line} of ${inCode(fn.name)} runs ${count(sizes.min)} … ${count(sizes.max)} times per call, more with each call`;
      const made = conclusion(one, 'scan grows', text, sizes.sum * PER_ELEMENT);
      return [{ ...made, place: { ...made.place, line: loop.line } }];
    });
  const { sizes } = counts;
  // A window that widens is what is asked for; two halves of a list are all of it.
  if (counts.ofWhole < MOST_OF_IT) return [];
  const verb = site && VERBS[site.kind];
  if (!site || !sizes || !(verb || site.kind === 'copy') || !grows(sizes)) return [];
  const scale = counts.calls / sizes.count;
  return [
    conclusion(
      one,
      site.kind === 'copy' ? 'copy grows' : site.kind === 'sort' ? 'sorts again' : 'scan grows',
      site.kind === 'copy'
        ? `${count(sizes.min)} … ${count(sizes.max)} elements of ${inCode(site.subject)} are copied, in order of the ${count(counts.calls)} calls`
        : `${inCode(site.subject)} holds ${count(sizes.min)} … ${count(sizes.max)} elements when it is ${verb}, in order of the ${count(counts.calls)} calls`,
      Math.max(one.millis, sizes.sum * scale * PER_ELEMENT),
    ),
  ];
}

/** Microseconds for each element up to which it is the copying that takes the time. */
const COPYING = 2;

/** Copies of what was given, one for each call. */
export function copied(one: Counted): Conclusion[] {
  const { counts, millis, site, fn, each } = one;
  const micros = fn?.recorded ? 1000 * each : counts.p50Micros;
  const { copied: sizes, examined, calls } = counts;
  if (!sizes || sizes.count < FEW || sizes.count < 0.5 * examined || (site && site.kind !== 'call'))
    return [];
  if (sizes.median * calls < 1e6 || micros > COPYING * sizes.median) return [];
  return [
    conclusion(
      one,
      'copies',
      `${subject(one)} is called ${count(calls)} times, and gives a copy of ${count(sizes.median)} elements (median) of which nearly all stay the same`,
      millis,
    ),
  ];
}

/** Collections that are large and gone through again and again, without growing. */
export function scanned(one: Counted): Conclusion[] {
  const { site, counts, millis } = one;
  const { sizes } = counts;
  if (!site || !sizes || sizes.count < 50 || sizes.median < SIZE || grows(sizes)) return [];
  const size = count(sizes.median);
  if (site.kind === 'search' && sizes.again >= 0.5 * sizes.count)
    return [
      conclusion(
        one,
        'scan',
        `${inCode(`${site.subject}.${site.callee}()`)} iterates over ${size} elements (median) on each of ${count(counts.calls)} calls`,
        millis,
      ),
    ];
  if (site.kind !== 'sort') return [];
  const isAgain = sizes.again >= 0.8 * sizes.count;
  if (isAgain || sizes.alike >= 0.8 * sizes.count)
    return [
      conclusion(
        one,
        'sorts again',
        `${inCode(site.subject)} is sorted ${count(counts.calls)} times, ${isAgain ? `the same ${size} elements (median)` : `${size} elements (median), most of them in the order of the sort before`}`,
        millis,
      ),
    ];
  return [];
}

/** A callback that everybody calls and that nearly always leaves at once. */
export function filtered(one: Counted, functions: readonly ProbedFunction[]): Conclusion[] {
  const { fn, counts } = one;
  if (!fn || counts.calls < 1000 || counts.repeats < 0.8 * counts.examined) return [];
  const most = Math.max(0, ...counts.returns);
  const exit = fn.returns[counts.returns.indexOf(most)];
  if (most < 0.95 * counts.timed || !exit?.leaves || exit.line > fn.line + 3 || counts.results > 1) return [];
  if (fn.returns.length === 1 && functions.length === 1) return [];
  return [
    {
      ...conclusion(
        one,
        'filtered',
        `${subject(one)} is called ${count(counts.calls)} times, and ${percent(most / counts.timed)} of the calls return at line ${exit.line} without doing anything: every listener gets the same argument`,
        Number.POSITIVE_INFINITY,
      ),
    },
  ];
}

/** Decimal digits that few results are shown with: decimal128 has 34. */
const DIGITS = 50;

/** Arithmetic on numbers of far more digits than one reads. */
export function longNumbers(one: Counted): Conclusion[] {
  const { digits, calls } = one.counts;
  if (!digits || digits.count < FEW || digits.median < DIGITS) return [];
  const text = `${subject(one)} is called ${count(calls)} times, on numbers of ${count(digits.median)} digits (median, at most ${count(digits.max)})`;
  return [conclusion(one, 'long numbers', text, one.millis)];
}

/** Microseconds from which on something is waited for, and is not just ready a moment later. */
const WAITED = 500;

/** What a loop awaits in each turn, never two at a time, for a large part of the run. */
export function waited(one: Counted, wallMillis: number): Conclusion[] {
  const { site, counts, millis } = one;
  const { calls, mostPending, p50Micros } = counts;
  if (site?.kind !== 'wait' || calls < FEW || mostPending !== 1 || p50Micros < WAITED) return [];
  const share = Math.min(1, millis / Math.max(1, wallMillis));
  const text = `${inCode(site.callee)} is awaited ${count(calls)} times, one at a time, ${duration(p50Micros)} each (median): ${percent(share)} of the run`;
  return [conclusion(one, 'one by one', text, share)];
}
