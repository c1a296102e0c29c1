import { type CpuModel, IDLE } from '../../cpu/model.ts';

// Of a recording's busy time, how much its thread had a CPU for.

/** Samples from which on their distances tell the interval. */
const ENOUGH = 100;
/** Of the distances between samples, the share that is shorter: on a busy machine most are longer than the interval. */
const SHORT = 0.1;
/** Intervals that a sample may take where nothing waits: distances differ a little. */
const MOST = 1.25;

const known = new WeakMap<CpuModel, number>();

/**
 * 0–1. On a busy machine a sample also owns the time in which the thread waited for a CPU, which is no time that a function takes: at most about the
 * interval of a sample is.
 */
export function hadCpu(model: CpuModel): number {
  let part = known.get(model);
  if (part === undefined) known.set(model, (part = partOf(model)));
  return part;
}

function partOf({ recording, functions, onCpu }: CpuModel): number {
  const { timeline, nodes } = recording;
  if (timeline.count < ENOUGH || onCpu <= 0) return 1;
  const distances = new Float64Array(timeline.count);
  for (let i = 0; i < timeline.count; i++) distances[i] = timeline.time[i + 1] - timeline.time[i];
  const interval = distances.toSorted()[Math.floor(SHORT * timeline.count)];
  let busy = 0;
  let had = 0;
  for (let i = 0; i < timeline.count; i++) {
    if (functions.category[nodes.frame[timeline.node[i]]] === IDLE) continue;
    busy += distances[i];
    had += Math.min(distances[i], MOST * interval);
  }
  return busy > 0 && interval > 0 ? had / busy : 1;
}
