import type { TaskStats } from './model.ts';

/** Gathers tasks from samples in time order. */
export class TaskCollector {
  private starts = new Float64Array(64);
  private durations = new Float64Array(64);
  private count = 0;
  private openedAt = -1;
  private busyUntil = 0;

  /** One sample's stretch of time, in microseconds. */
  add(start: number, end: number, idle: boolean): void {
    if (!idle) {
      if (this.openedAt < 0) this.openedAt = start;
      this.busyUntil = end;
    } else if (this.openedAt >= 0) {
      this.close();
    }
  }

  stats(): TaskStats {
    if (this.openedAt >= 0) this.close();
    const start = this.starts.slice(0, this.count);
    const duration = this.durations.slice(0, this.count);
    const sorted = duration.slice().sort();
    return {
      count: this.count,
      start,
      duration,
      p50: percentile(sorted, 0.5),
      p95: percentile(sorted, 0.95),
      p99: percentile(sorted, 0.99),
      max: sorted.at(-1) ?? 0,
    };
  }

  private close(): void {
    if (this.count === this.starts.length) {
      const grow = (old: Float64Array<ArrayBuffer>) => {
        const wider = new Float64Array(old.length * 2);
        wider.set(old);
        return wider;
      };
      this.starts = grow(this.starts);
      this.durations = grow(this.durations);
    }
    this.starts[this.count] = this.openedAt;
    this.durations[this.count++] = this.busyUntil - this.openedAt;
    this.openedAt = -1;
  }
}

/** Nearest-rank percentile of values sorted ascending; 0 where there are none. `p` is 0–1. */
function percentile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return 0;
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))];
}
