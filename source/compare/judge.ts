import type { Row } from './row.ts';
import { benjaminiHochberg, mannWhitney, pairedT, type Resampler, smallestP } from './statistics.ts';
import { ALPHA } from './verdict.ts';

/** Of the rows that are called changed, the share that may be called so by chance. */
export const FALSE_SHARE = 0.05;

/** What rows are judged by: `enough` is three recordings a side or more. */
export interface Means {
  resampler: Resampler;
  enough: boolean;
  /** Recordings of the two sides were made in pairs, one right after the other: see `isPaired`. */
  paired: boolean;
}

/**
 * Whether the recordings of two sides were made in turns, as `record --vs` makes them: those of a pair then have the machine as it was for both, and
 * its being slower for a while is no difference between them.
 */
export function isPaired(
  before: readonly { startedAt?: string }[],
  after: readonly { startedAt?: string }[],
): boolean {
  if (before.length !== after.length) return false;
  const times = before.map(({ startedAt }, i) =>
    [startedAt, after[i].startedAt].map((at) => Date.parse(at ?? '')),
  );
  const inTurns = ([a, b]: number[], i: number) => i === 0 || Math.min(a, b) >= Math.max(...times[i - 1]);
  return times.every((pair, i) => pair.every(Number.isFinite) && inTurns(pair, i));
}

/** The probability that two sides alike differ as much: in pairs by the ratio within each, else by their ranks. */
function chance({ before, after }: Row['values'], paired: boolean): number {
  const inPairs = paired && [...before, ...after].every((value) => value > 0);
  return inPairs ? pairedT(before.map((value, i) => Math.log(after[i] / value))) : mannWhitney(before, after);
}

/**
 * Tests those rows that could have changed enough to matter: a row that is small on both sides cannot, and would only cost the others their
 * significance.
 */
export function judge(rows: readonly Row[], least: number, { resampler, enough, paired }: Means): void {
  const large = rows.filter(({ before, after }) => Math.max(before?.self ?? 0, after?.self ?? 0) >= least);
  const raw = large.map(({ values }) => chance(values, paired));
  const adjusted = benjaminiHochberg(raw);
  for (const [i, row] of large.entries()) {
    const { values, change } = row;
    if (!enough) continue;
    row.least = least;
    row.p = adjusted[i];
    row.interval = resampler.interval(values.before, values.after, (a, b) => b - a);
    // What too few runs can say of nothing, they do not say of a part.
    const smallest = smallestP(values.before.length, values.after.length);
    const possible = smallest <= ALPHA && smallest * large.length <= FALSE_SHARE;
    if (row.p <= FALSE_SHARE && smallest <= ALPHA) row.changed = Math.abs(change) >= least;
    else row.changed = possible ? false : null;
  }
  // What is small on both sides has not changed by so much, whatever the test would say.
  if (enough) for (const row of rows) if (!large.includes(row)) row.changed = false;
}

/** The whole is one question, asked beforehand. */
export function judgeAlone(row: Row, least: number, { resampler, enough, paired }: Means): void {
  if (!enough) return;
  row.least = least;
  const { values, change } = row;
  row.p = chance(values, paired);
  row.interval = resampler.interval(values.before, values.after, (a, b) => b - a);
  const possible = smallestP(values.before.length, values.after.length) <= ALPHA;
  row.changed = possible ? row.p <= ALPHA && Math.abs(change) >= least : null;
}

/** Largest change first. */
export const byChange = (rows: Row[]): Row[] =>
  rows.sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.name < b.name ? -1 : 1));
