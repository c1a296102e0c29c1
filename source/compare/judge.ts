import type { Row } from './row.ts';
import { benjaminiHochberg, mannWhitney, type Resampler, smallestP } from './statistics.ts';
import { ALPHA } from './verdict.ts';

/** Of the rows that are called changed, the share that may be called so by chance. */
const FALSE_SHARE = 0.05;

/** What rows are judged by: `enough` is three recordings a side or more. */
export interface Means {
  resampler: Resampler;
  enough: boolean;
}

/**
 * Tests those rows that could have changed enough to matter: a row that is small on both sides cannot, and would only cost the others their
 * significance.
 */
export function judge(rows: readonly Row[], least: number, { resampler, enough }: Means): void {
  const large = rows.filter(({ before, after }) => Math.max(before?.self ?? 0, after?.self ?? 0) >= least);
  const raw = large.map(({ values }) => mannWhitney(values.before, values.after));
  const adjusted = benjaminiHochberg(raw);
  for (const [i, row] of large.entries()) {
    const { values, change } = row;
    if (!enough) continue;
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
export function judgeAlone(row: Row, least: number, { resampler, enough }: Means): void {
  if (!enough) return;
  const { values, change } = row;
  row.p = mannWhitney(values.before, values.after);
  row.interval = resampler.interval(values.before, values.after, (a, b) => b - a);
  const possible = smallestP(values.before.length, values.after.length) <= ALPHA;
  row.changed = possible ? row.p <= ALPHA && Math.abs(change) >= least : null;
}

/** Largest change first. */
export const byChange = (rows: Row[]): Row[] =>
  rows.sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.name < b.name ? -1 : 1));
