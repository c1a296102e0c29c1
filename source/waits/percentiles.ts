import type { Figures } from './model.ts';

/** Count, total and nearest-rank percentiles of durations. */
export function figures(durations: Float64Array): Figures {
  const sorted = durations.slice().sort();
  return {
    count: sorted.length,
    totalMicros: sorted.reduce((sum, one) => sum + one, 0),
    p50Micros: percentile(sorted, 0.5),
    p95Micros: percentile(sorted, 0.95),
    p99Micros: percentile(sorted, 0.99),
    maxMicros: sorted.at(-1) ?? 0,
  };
}

/** Nearest rank of sorted values; 0 where there are none. */
export const percentile = (sorted: Float64Array, share: number): number =>
  sorted.length === 0 ? 0 : sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
