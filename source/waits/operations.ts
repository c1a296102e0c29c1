import { ownerOf } from '../cpu/classify.ts';
import { APP } from '../cpu/model.ts';
import { fileAndLine } from '../cpu/names.ts';
import { isAnonymous } from '../format/anonymous.ts';
import type { LoopWork } from './loop-work.ts';
import type { CallSite, OperationRow, Place } from './model.ts';
import { figures } from './percentiles.ts';
import type { WaitsRecording } from './recording.ts';

/** Call sites an operation. */
const MOST_SITES = 8;
/** Waits of answers below this, in microseconds, are not looked into. */
const WAITED = 500;

/** Operations by kind and label, by total time, largest first. */
export function operationRows(
  recording: WaitsRecording,
  ready: Float64Array,
  onPath: Float64Array,
  work: LoopWork | null,
): OperationRow[] {
  const { operations, strings, sums } = recording;
  const groups = new Map<string, number[]>();
  for (let i = 0; i < operations.count; i++) {
    const name = `${operations.kind[i]} ${operations.label[i]}`;
    const list = groups.get(name);
    if (list) list.push(i);
    else groups.set(name, [i]);
  }
  const own = ownFrames(recording);
  const rows = [...groups.values()].map((list) => row(recording, ready, onPath, work, own, list));
  for (const { kind, label, count, micros, failed, longest } of sums) {
    if (kind === 'request') continue;
    const known = rows.find((one) => one.kind === kind && one.label === label);
    if (!known) continue;
    // Percentiles stay those of the operations that were recorded one by one.
    known.count += count;
    known.totalMicros += micros;
    known.remoteMicros += micros;
    known.errors += failed;
    known.maxMicros = Math.max(known.maxMicros, longest);
  }
  return rows.sort(
    (a, b) => b.totalMicros - a.totalMicros || strings.indexOf(a.label) - strings.indexOf(b.label),
  );
}

function row(
  recording: WaitsRecording,
  ready: Float64Array,
  onPath: Float64Array,
  work: LoopWork | null,
  own: Int32Array,
  list: number[],
): OperationRow {
  const { operations, strings } = recording;
  const { start, end, kind, label, failed, sync, stack } = operations;
  list.sort((a, b) => start[a] - start[b]);
  const done = list.filter((i) => !Number.isNaN(end[i]));
  const sum = (of: (i: number) => number) => done.reduce((total, i) => total + of(i), 0);
  const behind = new Map<number, number>();
  if (work) for (const i of done) if (end[i] - ready[i] > WAITED) work.add(ready[i], end[i], behind);
  const from = new Map<number, CallSite>();
  for (const i of done) {
    const frame = own[stack[i]];
    if (frame < 0) continue;
    let one = from.get(frame);
    if (!one) {
      one = { ...placeOf(recording, frame), count: 0, totalMicros: 0 };
      from.set(frame, one);
    }
    one.count++;
    one.totalMicros += end[i] - start[i];
  }
  return {
    kind: strings[kind[list[0]]],
    label: strings[label[list[0]]],
    rows: Int32Array.from(list),
    ...figures(Float64Array.from(done, (i) => end[i] - start[i])),
    maxConcurrent: concurrent(operations, done),
    errors: sum((i) => failed[i]),
    open: list.length - done.length,
    sync: sum((i) => sync[i]),
    remoteMicros: sum((i) => ready[i] - start[i]),
    readyMicros: sum((i) => end[i] - ready[i]),
    readyBehind: work ? work.rows(behind) : [],
    from: [...from.values()].sort((a, b) => b.totalMicros - a.totalMicros).slice(0, MOST_SITES),
    pathMicros: sum((i) => onPath[i]),
  };
}

/** How many of these operations, all of which ended, ran at the same time at the most. */
export function concurrent(operations: WaitsRecording['operations'], rows: readonly number[]): number {
  const begin = Float64Array.from(rows, (i) => operations.start[i]).sort();
  const end = Float64Array.from(rows, (i) => operations.end[i]).sort();
  let [most, now, e] = [0, 0, 0];
  for (const time of begin) {
    while (e < end.length && end[e] <= time) {
      e++;
      now--;
    }
    most = Math.max(most, ++now);
  }
  return most;
}

/** For each stack the innermost frame of own code, a named one if there is any; without own code the innermost of all; -1 for an empty stack. */
export function ownFrames({ stacks, frames, strings }: WaitsRecording): Int32Array {
  const isOwn = Uint8Array.from({ length: frames.count }, (_, f) =>
    ownerOf(strings[frames.url[f]]).category === APP ? 1 : 0,
  );
  return Int32Array.from({ length: stacks.count }, (_, s) => {
    const [from, to] = [stacks.start[s], stacks.start[s + 1]];
    const own = stacks.frame.subarray(from, to).filter((f) => isOwn[f] === 1);
    const named = own.find((f) => !isAnonymous(strings[frames.name[f]]));
    return named ?? own[0] ?? (from < to ? stacks.frame[from] : -1);
  });
}

/** Where a frame is. An anonymous function is named by its file and line, `app.js:20`. */
export function placeOf({ frames, strings }: WaitsRecording, frame: number): Place {
  const name = strings[frames.name[frame]];
  const [url, at, column] = [strings[frames.url[frame]], frames.line[frame], frames.column[frame]];
  const line = at < 0 ? null : at;
  return {
    name: isAnonymous(name) ? fileAndLine({ url, line }) || name : name,
    url,
    line,
    column: column < 0 ? null : column,
  };
}

/** `loadUser (users.js:12)`; of an anonymous function `users.js:12` alone. */
export function nameAndPlace({ name, url, line }: Omit<Place, 'column'>): string {
  const place = fileAndLine({ url, line });
  return place === '' || place === name ? name : `${name} (${place})`;
}
