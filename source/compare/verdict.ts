import { plural } from '../format/numbers.ts';
import type { RunFacts } from './facts.ts';
import type { Normalized } from './normalize.ts';
import type { Row } from './row.ts';
import {
  type Interval,
  median,
  mode,
  type Resampler,
  runsNeeded,
  smallestP,
  whySoMany,
} from './statistics.ts';

/** The whole is tested once, at 1 %: five runs a side are the fewest that can reach it. */
export const ALPHA = 0.01;

/** What a comparison says of the whole. */
export interface Verdict {
  /** Null: too few recordings to say. */
  changed: boolean | null;
  /** Before / after: above 1 is faster. Null where it is not known. */
  speedup: number | null;
  /** 95 % bootstrap interval of it. */
  low: number | null;
  high: number | null;
  /** One line, without a full stop. */
  text: string;
}

const NO_SPEED = { speedup: null, low: null, high: null };

export function verdictOf(
  { values, changed }: Row,
  normalized: Normalized,
  kind: 'cpu' | 'allocation',
  resampler: Resampler,
): Verdict {
  const [n, m] = [values.before.length, values.after.length];
  if (normalized === 'share')
    return {
      changed: null,
      ...NO_SPEED,
      text: 'No verdict on the whole: only shares can be compared, and shares add up to 100 % on either side',
    };
  if (Math.min(n, m) < 3)
    return {
      changed: null,
      ...NO_SPEED,
      text: `${tooFew(n, m)}: no verdict on ${kind === 'cpu' ? 'speed' : 'memory'}`,
    };
  const [before, after] = [median(values.before), median(values.after)];
  if (!(before > 0 && after > 0))
    return { changed, ...NO_SPEED, text: 'No verdict: one side used no measurable time' };
  const speedup = before / after;
  const { low, high } = resampler.interval(values.before, values.after, (a, b) => a / Math.max(b, 1e-9));
  const range = { low, high };
  return { changed, speedup, low, high, text: textOf(changed, speedup, range, n, m, kind) };
}

/** Runs that end with different exit codes did different work: one that fails early is no faster program. Null where they end alike. */
export function endingOtherwise(
  before: readonly Pick<RunFacts, 'exitCode'>[],
  after: readonly Pick<RunFacts, 'exitCode'>[],
): Verdict | null {
  if (before.length === 0 || after.length === 0) return null;
  const [a, b] = [before, after].map((side) => mode(side.map(({ exitCode }) => exitCode)));
  return a === b
    ? null
    : {
        changed: null,
        ...NO_SPEED,
        text: `No verdict: runs end with exit code ${a} before and ${b} after, and may not do the same work`,
      };
}

/** `1 run a side`, `2 runs before and 3 after`. */
export function runsText(n: number, m: number): string {
  return n === m ? `${plural(n, 'run')} a side` : `${plural(n, 'run')} before and ${m} after`;
}

function tooFew(n: number, m: number): string {
  if (n === 1 && m === 1) return 'One recording a side';
  return `With ${runsText(n, m)} no change can be significant; ${runsNeeded(ALPHA)}${n === m ? '' : ' a side'} are needed (${whySoMany(ALPHA)})`;
}

function textOf(
  changed: boolean | null,
  speedup: number,
  { low, high }: Interval,
  n: number,
  m: number,
  kind: 'cpu' | 'allocation',
): string {
  const [more, less] = kind === 'cpu' ? ['slower', 'faster'] : ['more memory', 'less memory'];
  const faster = speedup >= 1;
  const [value, from, to] = faster ? [speedup, low, high] : [1 / speedup, 1 / high, 1 / low];
  const figures = `${times(value)} ${faster ? less : more} (95 % interval ${times(from, false)}–${times(to, false)}), ${runsText(n, m)}`;
  if (changed === true) return figures;
  // An interval on both sides of 1: each end says which way.
  const way = (ratio: number) => {
    const [factor, word] = ratio >= 1 ? [ratio, less] : [1 / ratio, more];
    return times(factor) === times(1) ? times(1) : `${times(factor)} ${word}`;
  };
  const ratio =
    low > 1 || high < 1
      ? figures
      : `${way(speedup)} (95 % interval ${way(low)} to ${way(high)}), ${runsText(n, m)}`;
  if (changed === null && smallestP(n, m) > ALPHA) return `${tooFew(n, m)}. Measured: ${ratio}`;
  return `No change found: ${ratio}`;
}

/** Measured, so three digits: `1.42×`. */
export const times = (value: number, unit = true): string =>
  `${value >= 99.5 ? value.toFixed(0) : value >= 9.95 ? value.toFixed(1) : value.toFixed(2)}${unit ? '×' : ''}`;
