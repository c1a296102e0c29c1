import type { Row } from './row.ts';
import { benjaminiHochberg, mannWhitney, pairedT, type Resampler, smallestP } from './statistics.ts';
import { ALPHA } from './verdict.ts';

/** False discovery rate: the share of rows reported as changed that may be so by chance. */
export const FALSE_SHARE = 0.05;

/** How rows are judged. */
interface Means {
  resampler: Resampler;
  /** Three recordings a side or more. */
  enough: boolean;
  /** Recordings were made in pairs, one a side: see `isPaired`. */
  paired: boolean;
}

/**
 * Whether the recordings of two sides were made in turns, as `record --vs` makes them: the two of a pair then had the machine in the same state,
 * and a phase in which it was slower does not count as a difference.
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

/** The p-value of a difference: of pairs by the ratio within each, else by ranks. */
function pOf({ before, after }: Row['values'], paired: boolean): number {
  const inPairs = paired && [...before, ...after].every((value) => value > 0);
  return inPairs ? pairedT(before.map((value, i) => Math.log(after[i] / value))) : mannWhitney(before, after);
}

/**
 * Tests the rows that are large enough on either side for a change to matter: more tests would only cost these their significance.
 */
export function judge(rows: readonly Row[], least: number, { resampler, enough, paired }: Means): void {
  const large = rows.filter(({ before, after }) => Math.max(before?.self ?? 0, after?.self ?? 0) >= least);
  const raw = large.map(({ values }) => pOf(values, paired));
  const adjusted = benjaminiHochberg(raw);
  for (const [i, row] of large.entries()) {
    const { values, change } = row;
    if (!enough) continue;
    row.least = least;
    row.p = adjusted[i];
    row.interval = resampler.interval(values.before, values.after, (a, b) => b - a);
    // With too few runs no p-value can be small enough, however large the difference.
    const smallest = smallestP(values.before.length, values.after.length);
    const possible = smallest <= ALPHA && smallest * large.length <= FALSE_SHARE;
    if (row.p <= FALSE_SHARE && smallest <= ALPHA) row.changed = Math.abs(change) >= least;
    else row.changed = possible ? false : null;
  }
  // What is small on both sides cannot have changed by `least`.
  if (enough) for (const row of rows) if (!large.includes(row)) row.changed = false;
}

/** Tests the whole alone: a single question, so that p needs no adjustment. */
export function judgeAlone(row: Row, least: number, { resampler, enough, paired }: Means): void {
  if (!enough) return;
  row.least = least;
  const { values, change } = row;
  row.p = pOf(values, paired);
  row.interval = resampler.interval(values.before, values.after, (a, b) => b - a);
  const possible = smallestP(values.before.length, values.after.length) <= ALPHA;
  row.changed = possible ? row.p <= ALPHA && Math.abs(change) >= least : null;
}

/** Largest change first. */
export const byChange = (rows: Row[]): Row[] =>
  rows.sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.name < b.name ? -1 : 1));
