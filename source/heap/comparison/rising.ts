import type { Growth } from './model.ts';

// Whether what was measured in several snapshots goes on growing.

/** A rise below this share between two snapshots is no growth; over three, which must rise twice, below the second. */
const GROWN = 0.05;
const GROWN_TWICE = 0.01;
/** Least share of the second rise in the first: with less, a cache has filled or work has settled. */
const CONTINUES = 0.2;
/** The same for counts: under equal load a leak adds as many again, whereas the size of a table doubles now and then. */
const COUNT_CONTINUES = 1 / 3;

/** Whether values rise from snapshot to snapshot, and not ever more slowly. False for a single one. */
export function isRising(values: readonly number[], continues = CONTINUES): boolean {
  if (values.length < 2) return false;
  const first = values[0];
  const last = values[values.length - 1];
  if (values.length === 2) return last > first * (1 + GROWN);
  const rise = values[1] - first;
  const rest = last - values[1];
  return rise > 0 && rest >= rise * continues && last > first * (1 + GROWN_TWICE);
}

/**
 * Whether a place grows: by the number of things in it where that is known. A table doubles when it is full, so one of the same size may still be
 * filling: then its first and last size decide.
 */
export function isGrowing({ counts, sizes, known }: Growth): boolean {
  if (known && counts.some((n) => n > 0)) return isRising(counts, COUNT_CONTINUES);
  return isRising(sizes) || isFilling({ counts, sizes, known });
}

/** Whether it grew between the first and the last of three, but not in each step: by its capacity alone that does not show whether it continues. */
export function isFilling({ sizes, known }: Growth): boolean {
  if (known || sizes.length < 3 || isRising(sizes)) return false;
  return sizes[2] >= sizes[1] && sizes[1] >= sizes[0] && sizes[2] > sizes[0] * (1 + GROWN);
}
