import type { CpuModel } from '../../cpu/model.ts';

// In how many tasks something runs, and how long in each.

/** The tasks that some frames run in. Microseconds. */
export interface TaskShare {
  /** Tasks with a sample of theirs. */
  count: number;
  /** 95th percentile of how long these tasks last. */
  p95: number;
  /** The longest of these tasks. */
  longest: number;
  /** Most time that the frames take, with what they call, in one task. */
  most: number;
}

/** Which tasks some frames are seen in, and for how long at most: one pass over the samples. */
export function tasksUnder(model: CpuModel, frames: ReadonlySet<number>): TaskShare {
  const { tree, recording, tasks, view } = model;
  const { count, time, node } = recording.timeline;
  const under = new Uint8Array(tree.count);
  for (let row = 1; row < tree.count; row++)
    under[row] = frames.has(tree.frame[row]) ? 1 : under[tree.parent[row]];
  const taken = new Map<number, number>();
  for (let i = 0, task = 0; i < count; i++) {
    while (task < tasks.count - 1 && tasks.start[task + 1] <= time[i]) task++;
    if (under[tree.ofNode[node[i]]] === 0) continue;
    if (view.range && (time[i] < view.range.from || time[i] >= view.range.to)) continue;
    const until = i + 1 < count ? time[i + 1] : time[i];
    taken.set(task, (taken.get(task) ?? 0) + Math.max(0, until - time[i]));
  }
  const durations = [...taken.keys()].map((task) => tasks.duration[task]).sort((a, b) => a - b);
  return {
    count: taken.size,
    p95: durations[Math.min(durations.length - 1, Math.floor(durations.length * 0.95))] ?? 0,
    longest: durations.at(-1) ?? 0,
    most: Math.max(0, ...taken.values()),
  };
}
