import type { Place } from '../list.ts';
import type { FindingsSlice } from '../state.ts';

/** What a screen of a recording of waits keeps to itself. */
export interface WaitsSlices {
  overview: { finding: number; top: number };
  operations: TableSlice;
  requests: TableSlice;
  /** `nth`: which request of the route, the slowest first. */
  waterfall: { nth: number; place: Place };
  timeline: { top: number };
  /** Node that is selected, and the one that fills the width; 0 is the root. */
  waiting: { node: number; zoom: number; top: number };
  findings: FindingsSlice;
  /** Nodes whose children are shown. */
  'wait-tree': { open: ReadonlySet<number>; place: Place };
  'wait-functions': TableSlice;
}

export interface TableSlice {
  place: Place;
  /** Index into the columns that can be sorted by. */
  sort: number;
  /** Only rows whose text has this in it are shown. */
  filter: string;
}
