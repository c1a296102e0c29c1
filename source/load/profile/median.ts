import { COUNTED_STEPS, type Draft } from './draft.ts';

/**
 * How often each short step from one time to the next came; null where they are no whole numbers. Mostly known from
 * reading the deltas, of which the first leads to no step.
 */
export function countedSteps(draft: Draft, time: Float64Array, count: number): Int32Array | null {
  if (draft.fractions) return null;
  if (draft.steps !== null && draft.time.count === count && !draft.absolute) {
    countStep(draft.steps, time[0], -1);
    return draft.steps;
  }
  const steps = new Int32Array(COUNTED_STEPS);
  for (let i = 0; i + 1 < count; i++) countStep(steps, time[i + 1] - time[i], 1);
  return steps;
}

export function countStep(steps: Int32Array, step: number, times: number): void {
  if (step >= 0 && step < steps.length) steps[step] += times;
}

/**
 * Median of the steps between `count` ascending times: the middle one by size, or the mean of the two in the middle; 0 where
 * there are fewer than two times.
 */
export function medianInterval(steps: Int32Array | null, time: Float64Array, count: number): number {
  const intervals = count - 1;
  if (intervals < 1) return 0;
  const low = (intervals - 1) >> 1;
  const high = intervals >> 1;
  if (steps !== null) {
    const middle = rank(steps, high);
    // Longer steps were not counted, but they only come after these.
    if (middle >= 0) return (rank(steps, low) + middle) / 2;
  }
  const sorted = new Float64Array(intervals);
  for (let i = 0; i < intervals; i++) sorted[i] = time[i + 1] - time[i];
  sorted.sort();
  return (sorted[low] + sorted[high]) / 2;
}

/** The step at this place in the order of size, -1 where that is a longer one. */
function rank(steps: Int32Array, index: number): number {
  let before = 0;
  for (let step = 0; step < steps.length; step++) {
    before += steps[step];
    if (before > index) return step;
  }
  return -1;
}
