import type { ProfileRecording } from './recording.ts';

/** Where time goes, in the order bars are drawn. A category is an index into this list. */
export const CATEGORIES = ['app', 'dependency', 'node', 'native', 'gc', 'program', 'idle'] as const;
/** What each is called, for a person. */
export const CATEGORY_TITLES: Record<CategoryName, string> = {
  app: 'app',
  dependency: 'dependencies',
  node: 'node internals',
  native: 'native',
  gc: 'garbage collector',
  program: '(program)',
  idle: 'idle',
};
export type CategoryName = (typeof CATEGORIES)[number];
export const APP = 0;
export const DEPENDENCY = 1;
export const NODE = 2;
export const NATIVE = 3;
export const GC = 4;
export const PROGRAM = 5;
export const IDLE = 6;

/**
 * The call tree in pre-order, children heaviest first: the subtree of node n is the slice `[n, end[n])`, its first child is
 * `n + 1` (when `n + 1 < end[n]`) and the sibling after c is `end[c]`. Row 0 is the root. Siblings never share a frame.
 */
export interface CallTree {
  count: number;
  /** Row of `recording.frames`. */
  frame: Int32Array;
  /** Row of this tree; -1 for the root. */
  parent: Int32Array;
  /** One past the last row of the node's subtree. */
  end: Int32Array;
  /** Root 0. */
  depth: Int32Array;
  /** An ancestor some way up, so that any ancestor is found in O(log depth): see `ancestorAt`. Root: 0. */
  jump: Int32Array;
  /** Microseconds (bytes for an allocation profile). */
  self: Float64Array;
  total: Float64Array;
  /** Samples whose leaf this node is. */
  samples: Int32Array;
  /** Microseconds of GC that began while this node was the leaf. Not part of `self`. */
  gc: Float64Array;
  /** Row of this tree for each row of `recording.nodes` (a hidden node: its nearest visible caller). */
  ofNode: Int32Array;
}

/** Lists of rows by frame: the rows of frame f are `row[start[f]]` to `row[start[f + 1] - 1]`, ascending. */
export interface RowsByFrame {
  start: Int32Array;
  row: Int32Array;
}

/** One row per row of `recording.frames`; values are of the view (range, hidden frames) the model was made for. */
export interface FunctionTable {
  self: Float64Array;
  /** A recursive frame counts once per stack. */
  total: Float64Array;
  gc: Float64Array;
  samples: Int32Array;
  /** Index into `CATEGORIES`. */
  category: Uint8Array;
  /** Row of `packages`, -1 where the function is in none. */
  package: Int32Array;
  /** Frames that have any total, by self, largest first; (root), (program), (idle) and (garbage collector) left out. */
  order: Int32Array;
}

export interface PackageRow {
  name: string;
  self: number;
  /** With everything its functions called, once per stack. */
  total: number;
}

export interface FileRow {
  url: string;
  self: number;
  total: number;
}

/** Tasks: uninterrupted busy stretches between two idles. Times in microseconds. */
export interface TaskStats {
  count: number;
  start: Float64Array;
  duration: Float64Array;
  /** Nearest-rank percentiles of the durations; 0 where there are no tasks. */
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

/** Time per category over the recording in equal bins: `micros[bin * CATEGORIES.length + category]`. */
export interface Activity {
  bins: number;
  binMicros: number;
  micros: Float64Array;
}

/** What a model was made for. The whole recording with nothing hidden is `WHOLE`. */
export interface View {
  /** Microseconds on the timeline, or null for all of it. */
  range: { from: number; to: number } | null;
  /**
   * Frames to hide: their time goes to the nearest visible caller. `pattern` is a regex on name and url, `functions` are rows of
   * `recording.frames`.
   */
  hide: {
    internals: boolean;
    dependencies: boolean;
    packages: readonly string[];
    pattern: string | null;
    functions?: readonly number[];
  };
}

export const WHOLE: View = {
  range: null,
  hide: { internals: false, dependencies: false, packages: [], pattern: null },
};

export interface CpuModel {
  recording: ProfileRecording;
  view: View;
  tree: CallTree;
  functions: FunctionTable;
  /** Rows of `tree` by frame. */
  treeRows: RowsByFrame;
  /** Rows of `recording.nodes` by frame. */
  nodeRows: RowsByFrame;
  /** Dependencies, by self, largest first. */
  packages: PackageRow[];
  /** Files of app and dependency code, by self, largest first. */
  files: FileRow[];
  /** Self time per category. */
  categories: Record<CategoryName, number>;
  /** Time of hidden functions that no visible one called: on the CPU, but of no function and no category. */
  hidden: number;
  /** Everything owned by samples in the view (bytes in an allocation profile). */
  wall: number;
  /** `wall` less idle: the base of every percentage unless the label says otherwise. */
  onCpu: number;
  /** Samples in the view. */
  sampleCount: number;
  tasks: TaskStats;
  activity: Activity;
}
