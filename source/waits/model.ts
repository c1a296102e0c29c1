import type { CpuModel } from '../cpu/model.ts';
import type { WaitsRecording } from './recording.ts';

/** What a recording of waits means. Times are microseconds. */
export interface WaitsModel {
  recording: WaitsRecording;
  /** The CPU profile of the same run; null where there is none. */
  cpu: CpuModel | null;
  /** For each operation: when its answer had arrived. From then to its end it waited for the program's own event loop. */
  ready: Float64Array;
  /** For each operation: how much of it lies on the critical path of its request. */
  onPath: Float64Array;
  /** By kind and label; largest total time first. */
  operations: OperationRow[];
  /** Largest total time first. A program that answers no requests is a single route, `PROGRAM`. */
  routes: RouteRow[];
  loop: LoopFigures;
  /** When the event loop was busy. */
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

/** A function that kept the event loop busy while answers waited. */
export interface BlockingFunction extends Place {
  micros: number;
}

/** Own code that begins operations. */
export interface CallSite extends Place {
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
  /** Never ended; not in the figures. */
  open: number;
  /** Calls that blocked the loop. */
  sync: number;
  /** Until answers arrived. */
  remoteMicros: number;
  /** From then until the event loop took them up. */
  readyMicros: number;
  /** What the event loop ran meanwhile, longest first. */
  readyBehind: BlockingFunction[];
  /** Longest first. */
  from: CallSite[];
  /** On the critical paths of requests. */
  pathMicros: number;
}

export interface RouteRow extends Figures {
  route: string;
  /** Rows of `recording.requests`, by start; empty for `PROGRAM`. */
  rows: Int32Array;
  perSecond: number;
  errors: number;
  /** Never answered; not in the figures. */
  open: number;
  /** The critical path of all its requests: these three add up to the total. */
  cpuMicros: number;
  blockedMicros: number;
  waitMicros: number;
  /** Of `waitMicros`, by kind of operation, longest first. `unknown`: no operation that is recorded. */
  kinds: { kind: string; micros: number }[];
}

export interface LoopFigures {
  /** 0–1. */
  utilization: number;
  p50Micros: number;
  p99Micros: number;
  maxMicros: number;
  /** Share of the delays, 0–1, in which the thread was ready to run while other programs used every core. */
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
