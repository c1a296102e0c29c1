import type { CpuModel } from '../cpu/model.ts';
import { BEAT_MICROS, LATE_MICROS } from './beats.ts';
import type { Stretches } from './model.ts';
import type { WaitsRecording } from './recording.ts';

/** When the event loop was busy: by the samples of the CPU profile, or without one by late beats. */
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
    // Busy for as long as the beat was late, and before that for what the loop was not idle since the last beat.
    const since = i > 0 ? time[i] - time[i - 1] - Math.max(0, idle[i] - idle[i - 1]) : delay[i];
    const from = time[i] - Math.max(delay[i], Math.min(since, delay[i] + BEAT_MICROS));
    const last = end.length - 1;
    if (last >= 0 && from <= end[last]) end[last] = time[i];
    else {
      start.push(from);
      end.push(time[i]);
    }
  }
  return { start: Float64Array.from(start), end: Float64Array.from(end) };
}

/**
 * The longest that the turn of the event loop in which something ended can have been. Samples do not tell one turn from the next where a loop is
 * never idle; but a beat fires in each turn in which it is due, and timers come first in a turn: one that was late may be up to a beat older than what
 * ended. Infinity where there are no beats.
 */
export function longestTurn({ beats }: WaitsRecording, end: number): number {
  const { time, delay, count } = beats;
  if (count === 0) return Number.POSITIVE_INFINITY;
  let longest = LATE_MICROS;
  for (let i = rowAt(time, end - BEAT_MICROS) + 1; i < count; i++) {
    if (time[i] - delay[i] - BEAT_MICROS <= end) longest = Math.max(longest, delay[i]);
    if (time[i] >= end) break;
  }
  return longest + BEAT_MICROS;
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
