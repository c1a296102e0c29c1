import type { HeapModel } from '../model.ts';

/** Files that were copied one after another were written in less than this; so are snapshots of steps that a test takes. Milliseconds. */
const APART = 5000;

/** Minutes from the first snapshot to the last, by when their files were written; null where that says nothing: copies, or files out of order. */
export function minutesBetween(models: readonly Pick<HeapModel, 'taken'>[]): number | null {
  const times = models.map(({ taken }) => taken ?? Number.NaN);
  const inOrder = times.every((time, i) => i === 0 || time - times[i - 1] >= APART);
  return models.length > 1 && inOrder && !times.some(Number.isNaN)
    ? (times[times.length - 1] - times[0]) / 60_000
    : null;
}

/** What a value rises by from one snapshot to the next, on average. */
export const perStep = (values: readonly number[]): number =>
  values.length < 2 ? 0 : (values[values.length - 1] - values[0]) / (values.length - 1);
