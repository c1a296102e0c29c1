import type { CpuModel } from '../cpu/model.ts';
import type { WaitsRecording } from './recording.ts';

/** What a recording of waits means. Times are microseconds. */
export interface WaitsModel {
  recording: WaitsRecording;
  /** The CPU profile of the same run; null where there is none. */
  cpu: CpuModel | null;
  /** For each operation: when its answer was there. What comes after it until its end is time of the program's own event loop. */
  ready: Float64Array;
  /** For each operation: how much of it lies on the critical path of its request. */
  onPath: Float64Array;
  /** By kind and label, by total time, largest first. */
  operations: OperationRow[];
  /** By route, by total time, largest first. A program that answers no requests is one, and its route is `PROGRAM`. */
  routes: RouteRow[];
  loop: LoopFigures;
  /** Stretches in which the loop was busy without a pause, ascending. */
  busy: Stretches;
}

/** The route of a program that answers no requests. */
export const PROGRAM = '(program)';

export interface Figures {
  count: number;
  totalMicros: number;
  p50Micros: number;
  p95Micros: number;
  p99Micros: number;
  maxMicros: number;
}

export interface Place {
  name: string;
  url: string;
  /** 1-based; null where unknown. */
  line: number | null;
  column: number | null;
}

export interface Behind extends Place {
  micros: number;
}

export interface From extends Place {
  count: number;
  totalMicros: number;
}

export interface OperationRow extends Figures {
  kind: string;
  label: string;
  /** Rows of `recording.operations`, by start. */
  rows: Int32Array;
  maxConcurrent: number;
  errors: number;
  /** Never ended; not among the figures. */
  open: number;
  /** Calls that blocked the loop. */
  sync: number;
  remoteMicros: number;
  readyMicros: number;
  /** What the loop did while answers waited, most first. */
  readyBehind: Behind[];
  /** Own code that began it, most time first. */
  from: From[];
  /** Of requests, how much has this on its critical path. */
  pathMicros: number;
}

export interface RouteRow extends Figures {
  route: string;
  /** Rows of `recording.requests`, by start; empty for `PROGRAM`. */
  rows: Int32Array;
  perSecond: number;
  errors: number;
  /** Never answered; not among the figures. */
  open: number;
  /** Along the critical path, over all: these three are the total. */
  cpuMicros: number;
  blockedMicros: number;
  waitMicros: number;
  /** Of `waitMicros`, by kind, most first. `unknown`: nothing was going on that is recorded. */
  kinds: { kind: string; micros: number }[];
}

export interface LoopFigures {
  /** 0–1. */
  utilization: number;
  p50Micros: number;
  p99Micros: number;
  maxMicros: number;
  /** Share of the loop's delays, 0–1, in which the thread was ready and other programs had every core. */
  coreShare: number;
}

/** Stretches of time, ascending and apart: `[start[i], end[i])`. */
export interface Stretches {
  start: Float64Array;
  end: Float64Array;
}

/** A recording of waits that is open. */
export interface OpenedWaits {
  kind: 'waits';
  model: WaitsModel;
  close(): void;
}
