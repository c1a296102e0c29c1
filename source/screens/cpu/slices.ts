import type { CpuModel } from '../../cpu/model.ts';
import type { LineTime, Neighbour } from '../../cpu/query.ts';
import type { Place } from '../list.ts';
import type { FindingsSlice } from '../state.ts';
import type { Handle, TreeLine } from './tree-lines.ts';

/** What a screen of a profile keeps to itself, one slice each, per recording. */
export interface ProfileSlices {
  overview: OverviewSlice;
  tree: TreeSlice;
  flame: FlameSlice;
  functions: TableSlice;
  packages: TableSlice;
  function: FunctionSlice;
  findings: FindingsSlice;
}

export interface Span {
  from: number;
  to: number;
}

/** A function's source as the function screen shows it. */
export interface SourceView {
  path: string;
  text: string;
  /** 1-based line of the function, null where unknown. */
  line: number | null;
  /** False where the text is the generated file, not the one its author wrote. */
  original: boolean;
}

export interface OverviewSlice {
  /** Column of the strip the cursor is on. */
  column: number;
  /** Finding the cursor is on. */
  finding: number;
  /** First row on the screen, where it is higher than the terminal. */
  top: number;
}

export interface TreeSlice {
  /** The model that handles belong to; null before the screen was first shown. */
  model: CpuModel | null;
  expanded: ReadonlySet<Handle>;
  limits: ReadonlyMap<Handle | null, number>;
  inverted: boolean;
  lines: TreeLine[];
  place: Place;
}

export interface FlameSlice {
  model: CpuModel | null;
  order: 'merged' | 'time';
  /** Row of the tree that the graph is zoomed to; 0 for all of it. */
  zoom: number;
  /** What the time-ordered graph shows; null for all of it. */
  span: Span | null;
  /** First row on the screen, counted from the zoomed node. */
  top: number;
  /** How many rows there were when it was last shown. */
  rows: number;
  /** Where on the time axis the selected box starts. */
  at: number;
}

export interface TableSlice {
  model: CpuModel | null;
  sort: number;
  reversed: boolean;
  /** As typed; '' for none. */
  filter: string;
  /** What the filter stands for, where another screen has set it; Esc goes back there. */
  of: string | null;
  /** Index into the screen's panes. */
  pane: number;
  rows: Int32Array;
  place: Place;
  /** Row that one stood on when the filter was begun, to come back to; null where there is none, or one has moved since. */
  stood: number | null;
}

export interface FunctionSlice {
  /** What the slice was made for. */
  model: CpuModel | null;
  frame: number;
  callers: Neighbour[];
  callees: Neighbour[];
  lines: LineTime[];
  /** Undefined while it is being read; why there is none, in a line, where it cannot be. */
  source: SourceView | string | undefined;
  sourceLines: string[];
  pane: number;
  places: [Place, Place, Place];
  /** Columns of the source that are scrolled out of sight on the left. */
  shift: number;
  /** Callers and callees as flame graphs around the function, in the place of lists and source. */
  isSandwich: boolean;
  /** The cursor in these: rows from the function's own, and where in the width, 0–1. */
  spot: { row: number; x: number };
}
