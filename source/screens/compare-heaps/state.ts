import type { SeriesComparison } from '../../compare/heap-series.ts';
import type { HeapSides } from '../../compare/heaps.ts';
import { type ChangesSlice, freshChanges } from '../compare/table.ts';
import { findingsSlice } from '../findings-layout.ts';
import type { Screen } from '../screen.ts';
import type { HeapSidesScreenId } from '../screen-ids.ts';
import type { AnySlot, FindingsSlice, State } from '../state.ts';
import { goTo } from '../subject.ts';

// What heaps on two sides have on the screen.

/** What two sides of heaps may be: several runs a side, or a series of one process a side. */
export type ComparedHeaps = HeapSides | SeriesComparison;

export const isSeries = (sides: ComparedHeaps): sides is SeriesComparison => 'places' in sides;

/** Heaps of two sides, on the screen. */
export interface HeapSidesSlot extends AnySlot {
  sides: ComparedHeaps;
  screen: HeapSidesScreenId;
  trail: readonly { screen: HeapSidesScreenId }[];
  slices: {
    findings: FindingsSlice;
    /** First row of the text. */
    verdict: { top: number };
    changes: ChangesSlice;
  };
}

export type HeapSidesState = State<HeapSidesSlot>;
export type HeapSidesScreen = Screen<HeapSidesSlot, never>;

export const freshSlot = (sides: ComparedHeaps, title: string): HeapSidesSlot => ({
  title,
  sides,
  screen: 'sizes',
  trail: [],
  findings: [],
  failed: null,
  method: [],
  goals: [],
  pinned: null,
  slices: { findings: findingsSlice, verdict: { top: 0 }, changes: freshChanges },
});

export const leave = ({ screen }: HeapSidesSlot) => ({ screen });

export const toConstructors = (state: HeapSidesState): HeapSidesState => goTo(state, 'size-changes', leave);
