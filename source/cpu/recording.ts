/**
 * What one CPU or allocation profile holds once its bytes have been read and repaired: columns, no meaning yet.
 *
 * `load/` fills it, `cpu/model.ts` gives it meaning. Every typed array stands on a `SharedArrayBuffer`, so
 * that a recording crosses threads without being copied.
 */
export interface ProfileRecording {
  /** `cpu`: values are microseconds. `allocation` (sampling heap profile): values are bytes. */
  kind: 'cpu' | 'allocation';
  /** Path as the user named it, or `-` for standard input. */
  file: string;
  /** Size of the file on disk (compressed size for a gzipped one). */
  bytes: number;
  /** The thread's name and id for a recording out of a Chrome trace, otherwise null. */
  thread: string | null;
  /** ISO time of the recording's start, where the file has one. */
  startedAt: string | null;
  /** SHA-256 of the program's own files as they ran, by url: `culprit record` writes them; '' of a file that was edited meanwhile. */
  sourceHashes?: ReadonlyMap<string, string>;
  /** What was repaired or looks odd: one plain sentence each, ready to print. */
  dataQuality: string[];

  /** Interned strings of names, urls and deopt reasons. `strings[0]` is ''. */
  strings: string[];
  /** Functions as their author wrote them, where a source map says so. */
  frames: FrameColumns;
  /** Functions as they ran, row by row as in `frames`; not there where no source map changed any. */
  generated?: Pick<FrameColumns, 'name' | 'url' | 'line' | 'column'>;
  /** Urls in `frames` that a source map gave, each with the url of the generated file. */
  originals?: ReadonlyMap<string, string>;
  /** Urls that are no file here, each with the path of the file here in which its functions stand where the recording has them. */
  nearby?: ReadonlyMap<string, string>;
  nodes: NodeColumns;
  ticks: TickColumns;
  timeline: Timeline;
}

/** One row per distinct function: same name, url, line and column (and script id where there is no url). */
export interface FrameColumns {
  count: number;
  /** Index into `strings`. */
  name: Int32Array;
  /** Index into `strings`. */
  url: Int32Array;
  /** 0-based, -1 where the profile has none. */
  line: Int32Array;
  /** 0-based, -1 where the profile has none. */
  column: Int32Array;
  /** V8's script id; 0 where it has none. */
  scriptId: Int32Array;
  /** Index into `strings` of the last `deoptReason` seen on one of its nodes; 0 where there is none. */
  deopt: Int32Array;
}

/** One row per call-tree node, parents before children. Row 0 is the root, with parent -1. */
export interface NodeColumns {
  count: number;
  /** Row of `frames`. */
  frame: Int32Array;
  /** Row of `nodes`; always smaller than the node's own row. */
  parent: Int32Array;
  /** `hitCount` of a CPU profile (not time!), self size in bytes of an allocation profile. */
  weight: Float64Array;
  /** Samples of an allocation profile, which say how sure its bytes are; null or not there where it has none. */
  samples?: Int32Array | null;
}

/** `positionTicks`: samples per source line. The ticks of node n are rows `start[n]` to `start[n + 1]`. */
export interface TickColumns {
  /** `nodes.count + 1` entries. */
  start: Int32Array;
  /** 1-based, as V8 writes it. */
  line: Int32Array;
  ticks: Int32Array;
  /** Index into `strings` of the file where that is not the function's own (a source map knows of what was inlined); 0 otherwise. */
  url?: Int32Array;
}

/** Samples in time order. Empty (count 0) in an allocation profile and where a profile has no samples. */
export interface Timeline {
  count: number;
  /** Row of `nodes`; never -1: a sample that names no node is put on the root and counted in `dataQuality`. */
  node: Int32Array;
  /**
   * Microseconds after `startMicros`, ascending, `count + 1` entries: sample i owns `[time[i], time[i + 1])`; the
   * last entry is where the last sample's time ends (see design, "What the numbers mean").
   */
  time: Float64Array;
  /** Absolute, as the file has it (V8's monotonic clock); 0 where missing. */
  startMicros: number;
  /** Wall time of the recording: `endTime - startTime`, or what the samples span where one is missing. */
  wallMicros: number;
  /** The gap before the first sample, which belongs to nobody. */
  leadInMicros: number;
  /** What the last sample was not given because it was capped at the median interval. */
  tailMicros: number;
  /** Numeric median of the sampling intervals. */
  medianIntervalMicros: number;
}
