import type { CpuModel } from '../cpu/model.ts';
import { EVERY, LATE_MICROS } from './beats.ts';
import { busyStretches } from './busy.ts';
import { LoopWork } from './loop-work.ts';
import { type LoopFigures, PROGRAM, type RouteRow, type Stretches, type WaitsModel } from './model.ts';
import { operationRows } from './operations.ts';
import { byRequest, criticalPath } from './path.ts';
import { figures, percentile } from './percentiles.ts';
import { readyTimes } from './ready.ts';
import type { WaitsRecording } from './recording.ts';

/** Builds the model of a recording of waits. O(n log n) of its operations. */
export function buildWaits(recording: WaitsRecording, cpu: CpuModel | null): WaitsModel {
  const busy = busyStretches(recording, cpu);
  const ready = readyTimes(recording, busy);
  const onPath = new Float64Array(recording.operations.count);
  const routes = routeRows(recording, ready, busy, onPath);
  const work = cpu && new LoopWork(cpu, recording.startMicros);
  return {
    recording,
    cpu,
    ready,
    onPath,
    operations: operationRows(recording, ready, onPath, work),
    routes,
    loop: loopFigures(recording, busy),
    busy,
  };
}

function routeRows(
  recording: WaitsRecording,
  ready: Float64Array,
  busy: Stretches,
  onPath: Float64Array,
): RouteRow[] {
  const { operations, requests, strings, wallMicros } = recording;
  const lists = byRequest(recording);
  const groups = new Map<number, number[]>();
  for (let r = 0; r < requests.count; r++) {
    const list = groups.get(requests.route[r]);
    if (list) list.push(r);
    else groups.set(requests.route[r], [r]);
  }
  const parts = (rows: Iterable<number>, bounds: (r: number) => readonly [number, number]) => {
    const sums = { cpu: 0, blocked: 0, wait: 0 };
    const kinds = new Map<string, number>();
    for (const r of rows) {
      const list = lists.row.subarray(lists.start[r], lists.start[r + 1]);
      criticalPath(recording, ready, busy, list, bounds(r), (part, row, from, to) => {
        sums[part] += to - from;
        if (row >= 0) onPath[row] += to - from;
        if (part !== 'wait') return;
        const kind = row < 0 ? 'unknown' : strings[operations.kind[row]];
        kinds.set(kind, (kinds.get(kind) ?? 0) + to - from);
      });
    }
    return {
      cpuMicros: sums.cpu,
      blockedMicros: sums.blocked,
      waitMicros: sums.wait,
      kinds: [...kinds].map(([kind, micros]) => ({ kind, micros })).sort((a, b) => b.micros - a.micros),
    };
  };
  if (requests.count === 0)
    return [
      {
        route: PROGRAM,
        rows: new Int32Array(0),
        ...figures(Float64Array.of(wallMicros)),
        perSecond: 0,
        errors: 0,
        open: 0,
        ...parts([0], () => [0, wallMicros]),
      },
    ];
  return [...groups]
    .map(([route, list]): RouteRow => {
      list.sort((a, b) => requests.start[a] - requests.start[b]);
      const done = list.filter((r) => !Number.isNaN(requests.end[r]));
      const span = done.reduce((last, r) => Math.max(last, requests.end[r]), 0) - requests.start[list[0]];
      return {
        route: strings[route],
        rows: Int32Array.from(list),
        ...figures(Float64Array.from(done, (r) => requests.end[r] - requests.start[r])),
        perSecond: span > 0 ? (done.length / span) * 1e6 : 0,
        errors: done.filter((r) => isFailed(recording, r)).length,
        open: list.length - done.length,
        ...parts(done, (r) => [requests.start[r], requests.end[r]]),
      };
    })
    .sort((a, b) => b.totalMicros - a.totalMicros);
}

/** A load generator closes its connections at the end of each step, within this time: such requests are no failures. */
const HUNG_UP = 200_000;

/** Whether a request got a server error, or its connection closed before the answer. */
function isFailed({ requests, load }: WaitsRecording, r: number): boolean {
  if (requests.status[r] !== 0) return requests.status[r] >= 500;
  return !load.some(({ toMicros }) => Math.abs(requests.end[r] - toMicros) < HUNG_UP);
}

/** Share of the delays of beats that were late, after the first request: beats on time do not show whether the machine is busy. */
function coreShare({ beats, requests }: WaitsRecording): number {
  const { count, time, delay, core } = beats;
  const from = requests.start.reduce((first, start) => Math.min(first, start), Number.POSITIVE_INFINITY);
  let [late, waited] = [0, 0];
  for (let i = 0; i < count; i++) {
    if (delay[i] < LATE_MICROS || (requests.count > 0 && time[i] < from)) continue;
    late += delay[i];
    waited += Math.min(core[i], delay[i]);
  }
  return late > 0 ? waited / late : 0;
}

function loopFigures(recording: WaitsRecording, busy: Stretches): LoopFigures {
  const { beats, loopUtilization, wallMicros } = recording;
  const delays: number[] = [];
  for (let i = 0; i < beats.count; i++)
    for (let k = beats.delay[i] > LATE_MICROS ? 1 : EVERY; k > 0; k--) delays.push(beats.delay[i]);
  const sorted = Float64Array.from(delays).sort();
  const ran = busy.start.reduce((sum, start, i) => sum + busy.end[i] - start, 0);
  return {
    utilization: loopUtilization ?? Math.min(1, ran / (wallMicros || 1)),
    p50Micros: percentile(sorted, 0.5),
    p99Micros: percentile(sorted, 0.99),
    maxMicros: sorted.at(-1) ?? 0,
    coreShare: coreShare(recording),
  };
}
