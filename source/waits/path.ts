import { busyBetween } from './busy.ts';
import type { Stretches } from './model.ts';
import type { WaitsRecording } from './recording.ts';

/** A stretch of a request's critical path: its own CPU time, an answer that waited for the event loop, or a wait. */
type Part = 'cpu' | 'blocked' | 'wait';

/** Lists of operations by request: those of request r are `row[start[r]]` to `row[start[r + 1] - 1]`, the latest end first. */
interface ByRequest {
  start: Int32Array;
  row: Int32Array;
}

/** The last list holds operations of no request. Intervals never end and are in none. */
export function byRequest({ operations, requests, strings }: WaitsRecording): ByRequest {
  const { count, request, end, kind, label } = operations;
  const rows: number[] = [];
  for (let i = 0; i < count; i++) {
    const repeats = strings[kind[i]] === 'timer' && strings[label[i]].startsWith('setInterval');
    if (!Number.isNaN(end[i]) && !repeats) rows.push(i);
  }
  const of = (i: number) => (request[i] < 0 ? requests.count : request[i]);
  rows.sort((a, b) => of(a) - of(b) || end[b] - end[a]);
  const start = new Int32Array(requests.count + 2);
  for (const i of rows) start[of(i) + 1]++;
  for (let r = 0; r <= requests.count; r++) start[r + 1] += start[r];
  return { start, row: Int32Array.from(rows) };
}

/**
 * Walks the critical path of a request from its end to its start, always on to the operation that ended last: what ran side by side counts once.
 * Between operations is the request's own code, or a wait for something that is not recorded.
 *
 * @param rows its operations, the latest end first
 * @param step called with each part, from the last to the first; `row` is the operation, -1 where there is none
 */
export function criticalPath(
  { operations }: WaitsRecording,
  ready: Float64Array,
  busy: Stretches,
  rows: Int32Array,
  [from, to]: readonly [number, number],
  step: (part: Part, row: number, from: number, to: number) => void,
): void {
  const { start, end } = operations;
  let time = to;
  for (const row of rows) {
    if (time <= from) return;
    if (end[row] > time || start[row] >= time) continue;
    if (end[row] <= from) break;
    between(busy, end[row], time, step);
    const [begin, answered] = [Math.max(from, start[row]), Math.max(from, ready[row])];
    if (answered < end[row]) step('blocked', row, answered, end[row]);
    if (begin < answered) step('wait', row, begin, answered);
    time = begin;
  }
  between(busy, from, time, step);
}

/** A shorter pause between two operations is the loop's own overhead, not a wait. */
const PAUSE = 1000;

function between(
  busy: Stretches,
  from: number,
  to: number,
  step: (part: Part, row: number, from: number, to: number) => void,
): void {
  if (to <= from) return;
  const idle = busy.start.length === 0 ? 0 : to - from - busyBetween(busy, from, to);
  // Only sums are read: where within the stretch the loop was idle does not matter.
  if (idle <= PAUSE) step('cpu', -1, from, to);
  else {
    if (idle < to - from) step('cpu', -1, from, to - idle);
    step('wait', -1, to - idle, to);
  }
}
