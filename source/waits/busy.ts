import type { CpuModel } from '../cpu/model.ts';
import type { Stretches } from './model.ts';
import type { WaitsRecording } from './recording.ts';

/** When the event loop was busy: by the samples of the CPU profile; without one, by the beats that came late. */
export function busyStretches(recording: WaitsRecording, cpu: CpuModel | null): Stretches {
  if (cpu !== null && cpu.tasks.count > 0) {
    const by = cpu.recording.timeline.startMicros - recording.startMicros;
    const start = cpu.tasks.start.map((time) => time + by);
    return { start, end: start.map((time, i) => time + cpu.tasks.duration[i]) };
  }
  const { count, time, delay, idle } = recording.beats;
  const start: number[] = [];
  const end: number[] = [];
  for (let i = 0; i < count; i++) {
    if (delay[i] < 1000) continue;
    // The loop was busy for as long as it was late, and before that for what it was not idle since the beat before.
    const since = i > 0 ? time[i] - time[i - 1] - Math.max(0, idle[i] - idle[i - 1]) : delay[i];
    const from = time[i] - Math.max(delay[i], Math.min(since, delay[i] + BEAT));
    const last = end.length - 1;
    if (last >= 0 && from <= end[last]) end[last] = time[i];
    else {
      start.push(from);
      end.push(time[i]);
    }
  }
  return { start: Float64Array.from(start), end: Float64Array.from(end) };
}

const BEAT = 10_000;
/** A beat up to this late may not be written down. */
const IN_TIME = 3000;

/**
 * How long the turn of the loop can have been, at the most, that something ended in: samples do not tell one turn from the next where a loop is
 * never idle, and a beat fires in each that it is due in. Infinity where there are no beats.
 */
export function longestTurn({ beats }: WaitsRecording, end: number): number {
  const { time, delay, count } = beats;
  if (count === 0) return Number.POSITIVE_INFINITY;
  let longest = IN_TIME;
  for (let i = rowAt(time, end - IN_TIME) + 1; i < count; i++) {
    if (time[i] - delay[i] - BEAT <= end) longest = Math.max(longest, delay[i]);
    if (time[i] >= end) break;
  }
  return longest + BEAT;
}

/** The last row whose start is at or before a time; -1 where there is none. */
export function rowAt(start: Float64Array, time: number): number {
  let [low, high] = [0, start.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How much of a stretch of time the loop was busy. */
export function busyBetween({ start, end }: Stretches, from: number, to: number): number {
  let busy = 0;
  for (let i = Math.max(0, rowAt(start, from)); i < start.length && start[i] < to; i++)
    busy += Math.max(0, Math.min(end[i], to) - Math.max(start[i], from));
  return busy;
}
