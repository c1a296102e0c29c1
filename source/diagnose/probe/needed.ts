import { count, duration, percent, plural } from '../../format/numbers.ts';
import {
  type Conclusion,
  type Counted,
  conclusion,
  FEW,
  LARGE,
  PER_ELEMENT,
  SIZE,
  subject,
  WORTH,
} from './counted.ts';
import type { ProbedSite } from './instrument.ts';

/** That the work is needed, or that counting does not decide. */
export function needed(all: Counted[], first: Counted | null, whole: number): Conclusion {
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
    `${subject(shown)} is called ${count(calls)} times, ${why}, and no collection grows: a cache would not help`,
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
  return `${name} is called ${count(calls)} times${with_}, ${duration(p50Micros)} per call (median)${why}`;
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
      text = `the inner loop at line ${line} of ${fn.name} runs ${count(sizes.sum)} times`;
    });
  return text;
}
