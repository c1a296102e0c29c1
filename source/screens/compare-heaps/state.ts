import type { HeapSides } from '../../compare/heaps.ts';
import { type ChangesSlice, freshChanges } from '../compare/table.ts';
import { findingsSlice } from '../findings-pane.ts';
import type { HeapSidesScreenId } from '../keys.ts';
import type { Screen } from '../screen.ts';
import type { AnySlot, FindingsSlice, State } from '../state.ts';
import { goTo } from '../subject.ts';

/** Heaps of several runs a side, on the screen. */
export interface HeapSidesSlot extends AnySlot {
  sides: HeapSides;
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

export const freshSlot = (sides: HeapSides, title: string): HeapSidesSlot => ({
  title,
  sides,
  screen: 'sizes',
  trail: [],
  findings: [],
  method: [],
  goals: [],
  pinned: null,
  slices: { findings: findingsSlice, verdict: { top: 0 }, changes: freshChanges },
});

export const leave = ({ screen }: HeapSidesSlot) => ({ screen });

export const toConstructors = (state: HeapSidesState): HeapSidesState => goTo(state, 'size-changes', leave);
