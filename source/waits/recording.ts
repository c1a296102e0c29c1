/** What a recording of waits holds: operations, their requests, stacks, beats of the event loop. Times are microseconds after `startMicros`. */
export interface WaitsRecording {
  kind: 'waits';
  /** Path as the user named it. */
  file: string;
  bytes: number;
  /** ISO time where the file has one. */
  startedAt: string | null;
  /** `v26.10.0`, null where the file does not say. */
  node: string | null;
  dataQuality: string[];
  /** By the monotonic clock, as in V8's profiles. */
  startMicros: number;
  wallMicros: number;
  strings: string[];
  operations: OperationColumns;
  requests: RequestColumns;
  /** Frames of stack s are `frame[start[s]]` to `frame[start[s + 1] - 1]`, innermost first. Stack 0 is empty, for operations without one. */
  stacks: { count: number; start: Int32Array; frame: Int32Array };
  frames: { count: number; name: Int32Array; url: Int32Array; line: Int32Array; column: Int32Array };
  /**
   * The beats of a timer that were written down (`beats.ts`): how late each was, how long the loop had been idle by then in all, and for how much of
   * the delay other programs used every core (0 where that is not known).
   */
  beats: {
    count: number;
    time: Float64Array;
    delay: Float64Array;
    idle: Float64Array;
    core: Float64Array;
  };
  /** Urls in `frames` that a source map gave, each with the url of the generated file. */
  originals?: ReadonlyMap<string, string>;
  /** As of a profile (`ProfileRecording.nearby`). */
  nearby?: ReadonlyMap<string, string>;
  /** Of the event loop, 0–1; null where the program did not exit normally. */
  loopUtilization: number | null;
  /** Operations beyond those that are recorded one by one. */
  sums: WaitSum[];
  plans: QueryPlan[];
  /** What results and values of queries show, by label; empty where they were not looked at. */
  shapes: QueryShape[];
  /** Of --load; empty without. */
  load: LoadStep[];
}

interface OperationColumns {
  count: number;
  /** Rows of `strings`. */
  kind: Int32Array;
  label: Int32Array;
  start: Float64Array;
  /** NaN: it never ended. */
  end: Float64Array;
  failed: Uint8Array;
  /** A call that blocks the event loop. */
  sync: Uint8Array;
  stack: Int32Array;
  /** Row of `requests`; -1 for operations of no request. */
  request: Int32Array;
  /** Hash of its values (`keyOf`); 0 without. */
  key: Float64Array;
  /** Row of `strings`: its arguments, empty unless recorded with --values. */
  values: Int32Array;
}

interface RequestColumns {
  count: number;
  route: Int32Array;
  start: Float64Array;
  /** NaN: it was never answered. */
  end: Float64Array;
  /** HTTP status; 0 where the connection was closed before the answer was whole. */
  status: Int32Array;
  /** Hash of method and URL; 0 where they are not known. */
  key: Float64Array;
}

/** Operations of one label and stack, added up. */
export interface WaitSum {
  kind: string;
  label: string;
  stack: number;
  count: number;
  micros: number;
  longest: number;
  failed: number;
}

/** How a database executes a query. */
export interface QueryPlan {
  label: string;
  engine: string;
  rows: { id: number; parent: number; detail: string }[];
}

/** Queries of one label, added up. */
export interface QueryShape {
  label: string;
  /** Of SELECT *: answers that were looked at, their rows, columns, and bytes of the first row of each, roughly. */
  answers: number;
  rows: number;
  columns: number;
  bytes: number;
  /** Queries with an OFFSET, and the rows that they skipped. */
  paged: number;
  passed: number;
  /** Of SQLite: writes, and those outside of a transaction. */
  writes: number;
  alone: number;
}

/** A step of a load test. Latencies are those of answers with a 2xx status, as the load generator saw them. */
export interface LoadStep {
  connections: number;
  /** Requests per second that were sent; null: as many as were answered. */
  rate: number | null;
  fromMicros: number;
  toMicros: number;
  requests: number;
  perSecond: number;
  p50Micros: number;
  p95Micros: number;
  p99Micros: number;
  maxMicros: number;
  errors: number;
}
