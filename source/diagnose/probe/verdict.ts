import { duration, percent, plural } from '../../format/numbers.ts';
import type { Counts, SizeCounts, ThreadCounts } from './counts.ts';
import type { ProbedFunction, ProbedSite } from './instrument.ts';

/** What counting says of a place. */
export type ProbeVerdict =
  | 'repeated'
  | 'cache misses'
  | 'scan grows'
  | 'scan'
  | 'copy grows'
  | 'sorts again'
  | 'filtered'
  | 'needed'
  | 'open';

export interface Conclusion {
  verdict: ProbeVerdict;
  text: string;
  /** Where that was counted. */
  place: { url: string; line: number; column: number; name: string };
  /** Of the probed place's time, what it is about: 0–1. */
  weight: number;
  counts: Counts;
}

/** A function or site with what was counted of it. */
interface Counted {
  fn: ProbedFunction | null;
  site: ProbedSite | null;
  counts: Counts;
  /** Milliseconds of all its calls. */
  millis: number;
}

/** Fewer calls say nothing of the next one. */
const FEW = 20;
/** Of the place's time, what a cause must have. */
const LARGE = 0.3;
/** Milliseconds that a call must take before keeping its result can win. */
const WORTH = 0.001;
/** Milliseconds per element that is copied or gone over, where it was not timed. */
const PER_ELEMENT = 5e-6;
const SIZE = 64;

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
    ...functions.flatMap((fn) => of(fn, null, counted.functions[fn.id])),
    ...sites.flatMap((site) => of(null, site, counted.sites[site.id])),
  ];
  if (all.length === 0) return null;
  const first = all.find(({ fn }) => fn && fn.id === main);
  // From its first to its last step, a generator's time is also that of whoever goes over it.
  const timed = all.filter(({ fn }) => !fn?.suspends);
  const whole = Math.max(1e-6, ...(first ? [first] : timed).map(({ millis }) => millis));
  const found = all
    .flatMap((one) => [
      ...repeated(one),
      ...madeAgain(one),
      ...missed(one),
      ...grown(one),
      ...scanned(one),
      ...filtered(one, functions),
    ])
    .map((one) => ({ ...one, weight: Math.min(1, one.weight / whole) }))
    .filter(({ weight, verdict }) => asked || weight >= LARGE || verdict === 'cache misses')
    .sort(
      (a, b) =>
        // A cache that misses is why work is repeated; what was asked for goes before what is below it.
        Number(b.verdict === 'cache misses') - Number(a.verdict === 'cache misses') ||
        Number(b.counts === first?.counts) - Number(a.counts === first?.counts) ||
        b.weight - a.weight,
    );
  return found[0] ?? needed(all, first ?? null, whole);
}

function of(
  fn: ProbedFunction | null,
  site: ProbedSite | null,
  counts: Counts | null | undefined,
): Counted[] {
  if (!counts || counts.calls === 0) return [];
  const scale = counts.timed > 0 ? counts.calls / counts.timed : 0;
  return [{ fn, site, counts, millis: (fn?.recursive ? counts.outerMillis : counts.millis) * scale }];
}

function repeated(one: Counted): Conclusion[] {
  const { counts, fn, site, millis } = one;
  const { examined, same, other, mute, telling, calls, distinct } = counts;
  if (examined < FEW || (site && site.kind !== 'call') || fn?.constructs) return [];
  const share = same / examined;
  const each = fn?.recursive
    ? counts.outerMillis / Math.max(1, counts.outer)
    : counts.millis / Math.max(1, counts.timed);
  // Of many calls that repeat, those may be the ones that return at once.
  const ofTime = counts.sameMillis / Math.max(1e-9, counts.millis);
  if (share < 0.5 || ofTime < 0.3 || other > 0.01 * same || mute > 0.1 * examined || !telling || each < WORTH)
    return [];
  const most = calls > examined ? `of ${number(examined)} calls examined, ` : '';
  return [
    conclusion(
      one,
      'repeated',
      `${subject(one)} is called ${number(calls)} times with ${plural(distinct, 'distinct argument')}: ${most}${percent(share)} repeat earlier work with the same result`,
      millis * ofTime,
    ),
  ];
}

/** Microseconds from which on what is made again was prepared (parsed, compiled, looked up), and is not just another object. */
const PREPARED = 20;

/** What is made again of the same texts and numbers, and comes out alike. */
function madeAgain(one: Counted): Conclusion[] {
  const { examined, distinct, alike, calls, p50Micros } = one.counts;
  if (examined < FEW || one.site?.kind !== 'call' || alike < 0.5 * examined) return [];
  if (p50Micros < PREPARED) return [];
  return [
    conclusion(
      one,
      'repeated',
      `${subject(one)} is called ${number(calls)} times with ${plural(distinct, 'distinct argument')}, ${duration(p50Micros)} each (median): ${percent(alike / examined)} make again what an earlier call made`,
      one.millis * (alike / examined),
    ),
  ];
}

function missed(one: Counted): Conclusion[] {
  const { lookups, hits, missedAgain, distinctKeys } = one.counts;
  if (lookups < 50 || hits > 0.1 * lookups || missedAgain < 0.5 * lookups) return [];
  return [
    conclusion(
      one,
      'cache misses',
      `${one.site?.subject ?? 'the cache'} misses ${percent(1 - hits / lookups)} of ${number(lookups)} lookups, although only ${number(distinctKeys)} keys are distinct by value`,
      one.millis,
    ),
  ];
}

/** Whether sizes grow in the order of the calls. */
export const grows = ({ count, min, max, ups, downs }: SizeCounts): boolean =>
  count >= FEW && max >= SIZE && max >= 4 * Math.max(1, min) && ups > 4 * downs;

const VERBS = {
  search: 'scanned',
  copy: 'copied',
  shift: 'shifted',
  sort: 'sorted',
  pass: 'gone over',
} as const;

function grown(one: Counted): Conclusion[] {
  const { site, fn, counts } = one;
  if (fn)
    return fn.loops.flatMap((loop, i) => {
      const sizes = counts.iterations[i];
      if (!sizes || !grows(sizes)) return [];
      const text = `the loop at line ${loop.line} of ${fn.name} runs ${number(sizes.min)} … ${number(sizes.max)} times per call, more with each call`;
      const made = conclusion(one, 'scan grows', text, sizes.sum * PER_ELEMENT);
      return [{ ...made, place: { ...made.place, line: loop.line } }];
    });
  const { sizes } = counts;
  if (!site || !sizes || !(site.kind in VERBS) || !grows(sizes)) return [];
  const verb = VERBS[site.kind as keyof typeof VERBS];
  const scale = counts.calls / sizes.count;
  return [
    conclusion(
      one,
      site.kind === 'copy' ? 'copy grows' : site.kind === 'sort' ? 'sorts again' : 'scan grows',
      `${site.subject} holds ${number(sizes.min)} … ${number(sizes.max)} elements when it is ${verb}, in order of the ${number(counts.calls)} calls`,
      Math.max(one.millis, sizes.sum * scale * PER_ELEMENT),
    ),
  ];
}

/** Collections that are large and gone through again and again, without growing. */
function scanned(one: Counted): Conclusion[] {
  const { site, counts, millis } = one;
  const { sizes } = counts;
  if (!site || !sizes || sizes.count < 50 || sizes.median < SIZE || grows(sizes)) return [];
  const size = number(sizes.median);
  if (site.kind === 'search' && sizes.again >= 0.5 * sizes.count)
    return [
      conclusion(
        one,
        'scan',
        `${site.subject}.${site.callee}() goes over ${size} elements (median) on each of ${number(counts.calls)} calls`,
        millis,
      ),
    ];
  if (site.kind === 'sort' && sizes.again >= 0.8 * sizes.count)
    return [
      conclusion(
        one,
        'sorts again',
        `${site.subject} is sorted ${number(counts.calls)} times, the same ${size} elements (median)`,
        millis,
      ),
    ];
  return [];
}

/** A callback that everybody calls and that nearly always leaves at once. */
function filtered(one: Counted, functions: readonly ProbedFunction[]): Conclusion[] {
  const { fn, counts } = one;
  if (!fn || counts.calls < 1000 || counts.repeats < 0.8 * counts.examined) return [];
  const most = Math.max(0, ...counts.returns);
  const line = fn.returns[counts.returns.indexOf(most)];
  if (most < 0.95 * counts.calls || line === undefined || line > fn.line + 3 || counts.results > 1) return [];
  if (fn.returns.length === 1 && functions.length === 1) return [];
  return [
    {
      ...conclusion(
        one,
        'filtered',
        `${subject(one)} is called ${number(counts.calls)} times, and ${percent(most / counts.calls)} of the calls return at line ${line} without doing anything: the same argument goes to every listener`,
        Number.POSITIVE_INFINITY,
      ),
    },
  ];
}

function needed(all: Counted[], first: Counted | null, whole: number): Conclusion {
  const heavy = all.filter(
    (one) => (one === first || one.millis >= LARGE * whole) && (one.fn || one.site?.kind === 'call'),
  );
  const frequent = heavy.filter(({ counts }) => counts.examined >= FEW).sort((a, b) => b.millis - a.millis);
  const known = frequent.filter((one) => isNew(one) || isCheap(one));
  const main = first ?? frequent[0] ?? all[0];
  const shown = known.includes(main) ? main : (known[0] ?? main);
  const isNeeded =
    known.length > 0 &&
    !hidesMore(all, whole) &&
    frequent.every((one) => known.includes(one) || isSmallStep(one)) &&
    // What only hands on is as needed as what it calls, which is not known here.
    !frequent.some(
      ({ site }) => site && /^(emit|dispatchEvent|publish)$/.test(site.callee) && !covered(all, site),
    );
  if (!isNeeded) return conclusion(main, 'open', openText(main, all), main.millis / whole);
  const { examined, distinct, other, calls } = shown.counts;
  const why = !isNew(shown)
    ? `too short to be worth keeping at ${duration(shown.counts.p50Micros)} each`
    : distinct === examined
      ? 'each time with new arguments'
      : distinct >= 0.8 * examined
        ? `${percent(distinct / examined)} of them with new arguments`
        : distinct + other >= 0.8 * examined
          ? 'with results that differ for the same arguments'
          : 'and those that repeat take hardly any time';
  return conclusion(
    shown,
    'needed',
    `${subject(shown)} is called ${number(calls)} times, ${why}, and no collection grows: a cache would not help`,
    shown.millis / whole,
  );
}

/** Of a place's time, what calls that repeat may take of one whose calls are new: the ends of a recursion are alike, and cost nothing. */
const REPEATED_TIME = 0.1;

/** New arguments each time; results that differ for the same ones; or, where all is known of its results, hardly any time in calls that repeat. */
const isNew = ({ counts }: Counted): boolean => {
  const { distinct, examined, other, alike, mute, sameMillis, millis } = counts;
  if (distinct + other - alike >= 0.8 * examined) return true;
  return mute <= 0.1 * examined && distinct >= FEW && sameMillis <= REPEATED_TIME * millis;
};
const isCheap = ({ counts }: Counted): boolean => counts.p50Micros < 1000 * WORTH;

/** A step of what is new above it: it changes an object and returns nothing, so that its arguments do not tell; and it is no work of its own. */
const STEP_MICROS = 10;
const isSmallStep = ({ counts }: Counted): boolean =>
  counts.p50Micros < STEP_MICROS &&
  counts.iterations.every((sizes) => !sizes || sizes.median < SIZE) &&
  (counts.mute > 0.5 * counts.examined || counts.sameMillis <= 3 * REPEATED_TIME * counts.millis);

/** Iterations of inner loops, and elements gone over, from which on fewer may do. */
const MANY = 1e6;

/** Loops within loops, and large collections gone over or copied on each call, may do what one pass would. */
function hidesMore(all: readonly Counted[], whole: number): boolean {
  return all.some(({ fn, site, counts }) => {
    if (fn) return fn.loops.some(({ depth }, i) => depth > 0 && (counts.iterations[i]?.max ?? 0) >= MANY);
    if (site?.kind === 'loop') return site.subject === 'inner' && counts.calls >= MANY;
    const { sizes } = counts;
    if (!sizes || !site || !/^(search|pass|copy)$/.test(site.kind)) return false;
    const elements = (sizes.sum / sizes.count) * counts.calls;
    return (
      (sizes.again >= FEW || (site.kind === 'copy' && sizes.count >= FEW)) &&
      sizes.median >= SIZE &&
      elements >= MANY &&
      elements * PER_ELEMENT >= 0.2 * whole
    );
  });
}

/** Whether functions that a site reaches were counted themselves. */
const covered = (all: readonly Counted[], { inFunction }: ProbedSite): boolean =>
  all.some(
    ({ fn, counts }) =>
      fn !== null && fn.id !== inFunction && counts.callers.some(([caller]) => caller.startsWith('emit\n')),
  );

/** Why counting decides nothing here. */
function openText(one: Counted, all: readonly Counted[]): string {
  const { calls, examined, distinct, p50Micros, mute } = one.counts;
  const name = subject(one);
  const inner = innermost(all);
  if (inner)
    return `${name} is called ${plural(calls, 'time')}, and ${inner}: counting cannot say whether fewer would do`;
  if (calls < FEW) return `${name} is called ${plural(calls, 'time')}: nothing repeats at this place`;
  const with_ = examined > 0 ? ` with ${plural(distinct, 'distinct argument')}` : '';
  const why =
    mute > 0.5 * examined ? '; it returns nothing, so counting cannot say whether the calls are needed' : '';
  return `${name} is called ${number(calls)} times${with_}, ${duration(p50Micros)} per call (median)${why}`;
}

/** `the inner loop at line 12 runs 4,000,000 times`: the one that runs most; null where none is large. */
function innermost(all: readonly Counted[]): string | null {
  let most = MANY;
  let text: string | null = null;
  for (const { fn, counts } of all)
    fn?.loops.forEach(({ line, depth }, i) => {
      const sizes = counts.iterations[i];
      if (!sizes || depth === 0 || sizes.sum < most) return;
      most = sizes.sum;
      text = `the inner loop at line ${line} of ${fn.name} runs ${number(sizes.sum)} times`;
    });
  return text;
}

function conclusion(one: Counted, verdict: ProbeVerdict, text: string, weight: number): Conclusion {
  const { fn, site, counts } = one;
  const at = (fn ?? site)!;
  return {
    verdict,
    text,
    place: { url: at.url, line: at.line, column: at.column, name: fn?.name ?? site!.text },
    weight,
    counts,
  };
}

const subject = ({ fn, site }: Counted): string => fn?.name ?? (site!.callee || site!.text);

export const number = (value: number): string => Math.round(value).toLocaleString('en-US');
