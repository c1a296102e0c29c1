import { count, duration, plural } from '../../format/numbers.ts';
import {
  type Conclusion,
  type Counted,
  conclusion,
  FEW,
  inCode,
  LARGE,
  PER_ELEMENT,
  SIZE,
  subject,
  WORTH,
} from './counted.ts';
import type { Counts } from './counts.ts';
import type { ProbedSite } from './instrument.ts';
import { newWork, REPEATED_TIME } from './new-work.ts';

// Whether the counts show that the work is needed.

/** That the work is needed, or that counting does not decide. */
export function needed(all: Counted[], first: Counted | null, whole: number, requests: number): Conclusion {
  const heavy = all.filter(
    (one) =>
      (one === first || one.millis >= LARGE * whole) &&
      (one.fn || (one.site?.kind === 'call' && !one.site.handsOn)),
  );
  const frequent = heavy.filter(({ counts }) => counts.examined >= FEW).sort((a, b) => b.millis - a.millis);
  const known = frequent.filter((one) => newWork(one, requests) !== null || isCheap(one));
  const main = first ?? frequent[0] ?? all[0];
  const shown = known.includes(main) ? main : (known[0] ?? main);
  const once = known.length === 0 ? onePass(all, main, whole) : null;
  const isNeeded =
    (known.length > 0 || once !== null) &&
    !hidesMore(all, whole) &&
    frequent.every((one) => known.includes(one) || isSmallStep(one)) &&
    // What only hands on is as needed as what it calls, which is not known here.
    !frequent.some(
      ({ site }) => site && /^(emit|dispatchEvent|publish)$/.test(site.callee) && !covered(all, site),
    );
  if (!isNeeded) return conclusion(main, 'open', openText(main, all), main.millis / whole);
  if (once !== null) return conclusion(main, 'needed', once, main.millis / whole);
  const why =
    newWork(shown, requests) ??
    `too short to be worth keeping at ${duration(Math.max(0.1, Math.min(1000 * shown.each, shown.counts.p50Micros)))} each`;
  return conclusion(
    shown,
    'needed',
    `${subject(shown)} is called ${count(shown.counts.calls)} times, ${why}, and no collection grows: a cache would not help`,
    shown.millis / whole,
  );
}

/** Milliseconds that a turn of a loop may take where it does only what is written there; and turns that say so. */
const TURN = 0.01;
const TURNS = 10_000;

/**
 * What is called a few times, and does its work in loops that go over what they are given once: in words; null of all else.
 */
function onePass(all: readonly Counted[], main: Counted, whole: number): string | null {
  const heavy = all.filter(({ fn, millis }) => fn !== null && millis >= LARGE * whole);
  if (!main.fn || heavy.some(({ counts }) => counts.calls >= FEW || counts.distinct < counts.examined))
    return null;
  let turns = 0;
  for (const { counts } of new Set([main, ...heavy]))
    for (const sizes of counts.iterations) turns = Math.max(turns, sizes?.sum ?? 0);
  if (turns < TURNS || whole > TURN * turns) return null;
  return `${subject(main)} is called ${plural(main.counts.calls, 'time')} and goes once over what it is given, ${count(turns)} turns of its loops in all: nothing repeats, and no collection is searched`;
}

const isCheap = ({ counts, each }: Counted): boolean => Math.min(each, counts.p50Micros / 1000) < WORTH;

/** A step of what is new above it: it changes an object and returns nothing, so that its arguments do not tell; and it is no work of its own. A write to a socket
 * takes ten, and more on a busy machine. */
const STEP_MICROS = 20;
const isSmallStep = ({ counts }: Counted): boolean =>
  counts.p50Micros < STEP_MICROS &&
  counts.iterations.every((sizes) => !sizes || sizes.median < SIZE) &&
  (counts.mute > 0.5 * counts.examined || counts.sameMillis <= 3 * REPEATED_TIME * counts.examinedMillis);

/** Iterations of inner loops, and elements gone over, from which on fewer may do. */
const MANY = 1e6;

/** Loops within loops, and large collections gone over or copied on each call, may do what one pass would. */
function hidesMore(all: readonly Counted[], whole: number): boolean {
  return all.some((one) => {
    const { fn, site, counts } = one;
    if (counts.copied && counts.copied.count >= FEW && counts.copied.median * counts.calls >= MANY)
      return true;
    if (fn)
      return fn.loops.some(
        ({ depth }, i) =>
          depth > 0 && (counts.iterations[i]?.max ?? 0) >= MANY && !isOwnWork(one, i) && !isLinear(counts, i),
      );
    if (site?.kind === 'loop') return site.subject === 'inner' && counts.calls >= MANY;
    const { sizes } = counts;
    if (!sizes || !site || !/^(search|pass|copy)$/.test(site.kind) || isOwnLoop(all, site)) return false;
    // Emptied for what is written into it next: no index does that.
    if (site.callee === 'fill') return false;
    const elements = (sizes.sum / sizes.count) * counts.calls;
    // Where it was timed it has to be as much as a cause is.
    const isLarge =
      elements * PER_ELEMENT >= 0.2 * whole && (counts.timed < FEW || one.millis >= LARGE * whole);
    return (
      (sizes.again >= FEW || (site.kind === 'copy' && sizes.count >= FEW)) &&
      sizes.median >= SIZE &&
      elements >= MANY &&
      isLarge
    );
  });
}

/** Turns for each character, byte or value that a call is given, up to which a loop only goes over them. */
const PER_UNIT = 4;
const isLinear = ({ iterations, timed, units, examined }: Counts, loop: number): boolean =>
  (iterations[loop]?.sum ?? 0) / Math.max(1, timed) <= (PER_UNIT * units) / Math.max(1, examined);

/** Elements of a loop that pass its test, of all, from which on the loop is not there to find a few of them. */
const MOST = 0.5;

/** Whether every turn of an inner loop does work of its own, and most turns do it. */
function isOwnWork({ fn, counts }: Counted, loop: number): boolean {
  if (!fn?.loops[loop].ownWork) return false;
  const passed = counts.passed[loop] ?? -1;
  const turns = counts.iterations[loop]?.sum ?? 0;
  return passed < 0 || passed >= MOST * turns;
}

/** The same of the loop that goes over a collection. */
function isOwnLoop(all: readonly Counted[], { kind, line, inFunction }: ProbedSite): boolean {
  if (kind !== 'pass') return false;
  const around = all.find(({ fn }) => fn !== null && fn.id === inFunction);
  const loop = around?.fn?.loops.findIndex((one) => one.line === line) ?? -1;
  return around !== undefined && loop >= 0 && isOwnWork(around, loop);
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
    return `${name} is called ${plural(calls, 'time')}, and ${inner}: counting cannot tell whether fewer would be enough`;
  if (calls < FEW) return `${name} is called ${plural(calls, 'time')}: nothing repeats at this place`;
  const with_ =
    examined === 0
      ? ''
      : examined < calls
        ? `, the ${count(examined)} that were compared with ${plural(distinct, 'distinct argument')}`
        : ` with ${plural(distinct, 'distinct argument')}`;
  const why =
    mute > 0.5 * examined ? '; it returns nothing, so counting cannot tell whether the calls are needed' : '';
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
      text = `the inner loop at line ${line} of ${inCode(fn.name)} runs ${count(sizes.sum)} times`;
    });
  return text;
}
