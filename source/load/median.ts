/** Steps up to this many microseconds are counted one by one; V8 samples every 50 to 10,000. */
const COUNTED = 1 << 16;

/**
 * Median of the steps between `count` ascending times: the middle one by size, or the mean of the two in the middle; 0 where
 * there are fewer than two times.
 */
export function medianInterval(time: Float64Array, count: number): number {
  const steps = count - 1;
  if (steps < 1) return 0;
  const counts = new Int32Array(COUNTED);
  let counted = 0;
  for (let i = 0; i < steps; i++) {
    const step = time[i + 1] - time[i];
    const whole = step | 0;
    if (whole === step && whole < COUNTED) {
      counts[whole]++;
      counted++;
    }
  }
  const low = (steps - 1) >> 1;
  const high = steps >> 1;
  // Fractions lie between whole steps, so with any the counts say nothing; long steps only come after them.
  if (counted > high && onlyLongStepsAreLeft(time, steps))
    return (rank(counts, low) + rank(counts, high)) / 2;
  const sorted = new Float64Array(steps);
  for (let i = 0; i < steps; i++) sorted[i] = time[i + 1] - time[i];
  sorted.sort();
  return (sorted[low] + sorted[high]) / 2;
}

function onlyLongStepsAreLeft(time: Float64Array, steps: number): boolean {
  for (let i = 0; i < steps; i++) {
    const step = time[i + 1] - time[i];
    if (step < COUNTED && step !== (step | 0)) return false;
  }
  return true;
}

function rank(counts: Int32Array, index: number): number {
  let before = 0;
  for (let step = 0; step < counts.length; step++) {
    before += counts[step];
    if (before > index) return step;
  }
  return counts.length;
}
