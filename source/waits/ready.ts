import { longestTurn, rowAt } from './busy.ts';
import type { Stretches } from './model.ts';
import { percentile } from './percentiles.ts';
import type { WaitsRecording } from './recording.ts';

/** An answer that waited less, in microseconds, was taken up at once: one and a half sampling intervals. */
const AT_ONCE = 1500;
/** The fewest operations taken up at once that give the usual time of their label. */
const ENOUGH = 3;

/**
 * When the answer to each operation arrived. An idle event loop takes it up at once, at the operation's end. While the loop was busy, the answer
 * came at some time within that stretch: we assume the median duration of operations of the same label that were taken up at once, or the shortest
 * duration where there are too few. Timers are ready when they are due.
 */
export function readyTimes(recording: WaitsRecording, busy: Stretches): Float64Array {
  const { operations, strings } = recording;
  const { count, kind, label, start, end, sync } = operations;
  const ready = end.slice();
  const earliest = new Float64Array(count);
  const direct = new Map<number, number[]>();
  const shortest = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const row = rowAt(busy.start, end[i]);
    // Whether the loop was busy until the operation ended.
    const wasBusy = row >= 0 && end[i] <= busy.end[row] + AT_ONCE;
    earliest[i] = wasBusy
      ? Math.max(start[i], busy.start[row], end[i] - longestTurn(recording, end[i]))
      : end[i];
    if (sync[i] === 1 || Number.isNaN(end[i])) continue;
    const took = end[i] - start[i];
    shortest.set(label[i], Math.min(took, shortest.get(label[i]) ?? took));
    if (end[i] - earliest[i] > AT_ONCE) continue;
    const list = direct.get(label[i]);
    if (list) list.push(took);
    else direct.set(label[i], [took]);
  }
  const usual = new Map<number, number>();
  for (const [of, least] of shortest) {
    const seen = direct.get(of) ?? [];
    usual.set(of, seen.length >= ENOUGH ? percentile(Float64Array.from(seen).sort(), 0.5) : least);
  }
  for (let i = 0; i < count; i++) {
    if (sync[i] === 1 || Number.isNaN(end[i])) continue;
    const due = strings[kind[i]] === 'timer' ? dueAfter(strings[label[i]]) : null;
    if (due !== null) ready[i] = Math.min(end[i], start[i] + due);
    else if (end[i] - earliest[i] > AT_ONCE)
      ready[i] = Math.min(end[i], Math.max(earliest[i], start[i] + usual.get(label[i])!));
  }
  return ready;
}

/** `setTimeout 30 ms` in microseconds. */
function dueAfter(label: string): number | null {
  const found = /(\d+(?:\.\d+)?) ms$/.exec(label);
  return found ? Number(found[1]) * 1000 : null;
}
