import type { HeapPhase, ObjectSort } from '../../heap/model.ts';
import type { Place } from '../list.ts';
import type { FindingsSlice } from '../state.ts';

/** What a screen of a snapshot keeps to itself, one slice each, per snapshot. */
export interface HeapSlices {
  heap: OverviewSlice;
  constructors: ConstructorsSlice;
  dominators: DominatorsSlice;
  flame: DominatorFlameSlice;
  object: ObjectSlice;
  holdings: HoldingsSlice;
  findings: FindingsSlice;
  comparison: ComparisonSlice;
  objects: { place: Place; sort: ObjectSort };
}

export interface OverviewSlice {
  finding: number;
  /** First row on the screen, where it is higher than the terminal. */
  top: number;
}

export interface ConstructorsSlice {
  /** What the rows were made from; null before the screen was first shown. */
  phase: HeapPhase | null;
  sort: number;
  reversed: boolean;
  filter: string;
  /** V8's and Node's own are left out. */
  hideInternal: boolean;
  /** Classes, or groups of the second engine, in order. */
  rows: Uint32Array;
  place: Place;
  /** The cursor has been brought to what the first finding is about. */
  answered: boolean;
}

export interface DominatorsSlice {
  /** How many children of an open node are shown; null until the dominators are known. */
  open: ReadonlyMap<number, number> | null;
  lines: readonly DominatorLine[];
  place: Place;
  /** The object that was selected when the screen was last brought up to date. */
  shown: number;
}

export interface DominatorLine {
  node: number;
  indent: number;
  /** Line of the dominator, -1 at the top. */
  parent: number;
  /** Above 0: this line stands for so many more objects dominated by `node`. */
  left: number;
}

export interface DominatorFlameSlice {
  /** Object the graph is zoomed to; -1 for all of it. */
  zoom: number;
  /** First row on the screen, counted from the zoomed object. */
  top: number;
}

export interface ObjectSlice {
  /** Object the places are of. */
  node: number;
  pane: number;
  places: readonly Place[];
  /** V8's and Node's own links are shown in the path. */
  all: boolean;
}

export interface HoldingsSlice {
  /** Index into `HOLDINGS`. */
  pane: number;
  places: readonly Place[];
}

export interface ComparisonSlice {
  /** 0 what piles up, by the path that keeps it; 1 constructors. */
  pane: number;
  hideInternal: boolean;
  places: readonly Place[];
}
