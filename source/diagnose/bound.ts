import { IDLE } from '../cpu/model.ts';
import { outermostRows, wallOf } from '../cpu/query.ts';
import { percent } from '../format/numbers.ts';
import type { Case } from './case/case.ts';
import type { Bound, Finding, Strategy } from './finding.ts';
import { collectedWith } from './gain.ts';
import type { Ranked } from './ranking.ts';
import { amdahl, timesWords } from './stats.ts';

// What a change is sure to win, or could win at most.

/**
 * Strategies after which the work is not done any more: what was found goes, and more with it (collections on other threads, caches of the
 * processor, what is prepared at its first use). Under the others it is done elsewhere, later or in another way, which costs nobody knows what.
 */
const REMOVES: ReadonlySet<Strategy> = new Set(['algorithmic', 'caching', 'memory']);

/** Of what a cause takes, what its change costs at most: an index that is kept, a look-up in it, a result that is computed once. */
const COST = 0.1;

/** Microseconds of CPU time that Node takes at most to start, before a recording begins: they are left, whatever goes. A fast machine needs half. */
const START = 100_000;
/** Of CPU time, from which on that is worth a word. */
const FELT = 0.05;

/** Samples of what would be left, below which a factor is about right: a tenth more or less is chance. */
const LEFT = 150;
/** Of CPU time, from which on that matters. */
const MUCH = 0.3;

/** Of what a cause takes, waiting from which on the CPU time of the process is not what goes. */
const MOSTLY = 0.5;

/** How many times faster the whole gets, where `share` of the CPU time goes with the cause. */
export function impactOf(c: Case, { rule, candidate }: Ranked, share: number): Finding['impact'] {
  const { level, verdict = 'optimize', unit, micros, strategy = rule.strategy } = candidate;
  const { elsewhere = false } = candidate;
  const wall = wallOf(c.model);
  const waits = unit !== null && waitsBelow(c, unit.frames) >= MOSTLY * micros && wall > 0;
  const of = waits ? Math.min(1, micros / wall) : share;
  const removes =
    (level === 'cause' || level === 'symptom') &&
    verdict === 'optimize' &&
    strategy !== 'none' &&
    (elsewhere || (rule.removes ?? REMOVES.has(strategy)));
  const isAbout = of >= MUCH && c.samples((1 - share) * c.model.onCpu) < LEFT;
  const bound: Bound = removes ? 'at least' : isAbout ? 'about' : 'up to';
  const start = beginsWithProgram(c) ? START / (START + (waits ? wall : cpuTime(c))) : 0;
  const maxSpeedup = amdahl(removes ? of * (1 - COST) * (1 - start) : of);
  return {
    share: of,
    ...(waits ? { of: 'wall time' } : {}),
    maxSpeedup,
    ...(bound === 'up to' ? {} : { bound }),
    bytes: null,
    text: textOf({
      speedup: maxSpeedup,
      bound,
      share: of,
      start,
      gc: c.share(collectedWith(c, candidate)),
      waits,
      elsewhere: elsewhere && !waits,
    }),
  };
}

/** How many times faster a program gets at most that does not wait any more, where `share` of the wall time is waiting. */
export function waitingBound(c: Case, share: number): number {
  const idle = share * wallOf(c.model);
  return amdahl(idle / (idle + cpuTime(c) || 1));
}

/**
 * CPU time in microseconds. A recording's times are wall time: on a busy machine a sample also lasts until its thread gets a CPU again, so that
 * samples that came when they were due are the better clock where they make it shorter.
 */
function cpuTime({ model }: Case): number {
  const { functions, onCpu, recording, sampleCount } = model;
  const { count, medianIntervalMicros } = recording.timeline;
  if (count === 0 || !(medianIntervalMicros > 0)) return onCpu;
  let idle = 0;
  for (let frame = 0; frame < functions.samples.length; frame++)
    if (functions.category[frame] === IDLE) idle += functions.samples[frame];
  return Math.min(onCpu, (sampleCount - idle) * medianIntervalMicros);
}

interface Promised {
  speedup: number;
  bound: Bound;
  /** What goes; Node's start-up; garbage collection, within the first: 0–1. */
  share: number;
  start: number;
  gc: number;
  waits: boolean;
  elsewhere: boolean;
}

function textOf({ speedup, bound, share, start, gc, waits, elsewhere }: Promised): string {
  const times = timesWords(speedup, bound);
  const part = bound === 'at least' ? 'nine tenths of those' : 'those';
  const collection = gc >= 0.01 ? `, ${percent(gc)} of it garbage collection,` : '';
  const beside = bound === 'at least' && start >= FELT ? "; Node's start-up stays" : '';
  const wall = waits ? ' in wall time' : elsewhere ? ' on this thread' : '';
  const why = waits ? '; it mostly waits for other processes, so its own CPU time shrinks less' : '';
  return `${times} faster overall${wall} (if ${part} ${percent(share)}${collection} disappeared${beside})${why}`;
}

/** Whether Node was seen starting a program: neither a page, nor what a process did later. */
const beginsWithProgram = ({ model: { recording } }: Case): boolean =>
  recording.frames.url.some((url) => recording.strings[url].startsWith('node:internal/main/'));

/** Microseconds below functions in which Node only waits for a child process to end. */
function waitsBelow({ model }: Case, frames: readonly number[]): number {
  const { tree, recording } = model;
  const { name, url } = recording.frames;
  let micros = 0;
  for (const row of outermostRows(model, frames))
    for (let at = row; at < tree.end[row]; at++) {
      const frame = tree.frame[at];
      if (recording.strings[name[frame]] === 'spawnSync' && recording.strings[url[frame]].startsWith('node:'))
        micros += tree.self[at];
    }
  return micros;
}
