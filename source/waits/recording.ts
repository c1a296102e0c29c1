/** What a recording of waits holds: operations, the requests that they were for, stacks, beats of the event loop. Times are microseconds after `startMicros`. */
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
  /** Of the monotonic clock, the one that V8's profiles have. */
  startMicros: number;
  wallMicros: number;
  strings: string[];
  operations: OperationColumns;
  requests: RequestColumns;
  /** Frames of stack s are `frame[start[s]]` to `frame[start[s + 1] - 1]`, innermost first. Stack 0 is empty: not taken. */
  stacks: { count: number; start: Int32Array; frame: Int32Array };
  frames: { count: number; name: Int32Array; url: Int32Array; line: Int32Array; column: Int32Array };
  /**
   * Each late beat of a timer of 10 ms, and one in ten of the others: how late it was, how long the loop had been idle by then in all, and for how
   * much of the delay other programs had every core of the machine (0 where that is not known).
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
  /** Of the event loop, 0–1; null where the program did not end in an orderly way. */
  loopUtilization: number | null;
  /** Operations beyond those that are kept one by one, added up. */
  sums: WaitSum[];
  plans: QueryPlan[];
  /** What results and values tell of queries, by label; empty where nobody looked. */
  shapes: QueryShape[];
  /** What was sent to it while it was recorded, by --load; empty without. */
  load: LoadStep[];
}

export interface OperationColumns {
  count: number;
  /** Rows of `strings`. */
  kind: Int32Array;
  label: Int32Array;
  start: Float64Array;
  /** NaN: it never ended. */
  end: Float64Array;
  failed: Uint8Array;
  /** The loop stood still meanwhile: a call that blocks. */
  sync: Uint8Array;
  stack: Int32Array;
  /** Row of `requests`; -1 for work that no request asked for. */
  request: Int32Array;
  /** The same for the same values; 0 where there were none. */
  key: Float64Array;
  /** Row of `strings`: what it was called with, the empty one unless it was recorded with --values. */
  values: Int32Array;
}

export interface RequestColumns {
  count: number;
  route: Int32Array;
  start: Float64Array;
  /** NaN: it was never answered. */
  end: Float64Array;
  /** HTTP status; 0 where the connection was closed before the answer was whole. */
  status: Int32Array;
  /** The same for the same method and URL; 0 where that is not known. */
  key: Float64Array;
}

export interface WaitSum {
  kind: string;
  label: string;
  stack: number;
  count: number;
  micros: number;
  longest: number;
  failed: number;
}

/** How a database goes about a query. */
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
  /** Queries with an OFFSET, and the rows that they passed over. */
  paged: number;
  passed: number;
  /** Of SQLite: writes, and those that stood in no transaction. */
  writes: number;
  alone: number;
}

/** Requests that were sent for a while by so many connections; latencies of answers with a 2xx status are those that the sender saw. */
export interface LoadStep {
  connections: number;
  /** Requests per second that were asked for; null: as many as were answered. */
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
