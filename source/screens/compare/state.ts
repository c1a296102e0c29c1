import type { Comparison } from '../../compare/compare.ts';
import type { Row } from '../../compare/row.ts';
import { type DifferenceTree, differenceTree, type Width } from '../../compare/tree.ts';
import { findingsSlice } from '../findings-pane.ts';
import type { CompareScreenId } from '../keys.ts';
import { type Place, START } from '../list.ts';
import type { Screen, StepOf } from '../screen.ts';
import type { AnySlot, FindingsSlice, State } from '../state.ts';
import { goTo } from '../subject.ts';
import { type ChangesSlice, freshChanges } from './table.ts';

/** What colours of the flame graph are of: the change as it is, or as a share of what a frame took before. */
export type Scale = 'change' | 'share';

export interface CompareSlices {
  findings: FindingsSlice;
  /** First row of the text. */
  verdict: { top: number };
  /** Rows of the tree that are open. */
  tree: { open: ReadonlySet<number>; place: Place };
  flame: { zoom: number; top: number; scale: Scale };
  changes: ChangesSlice;
}

/** A comparison on the screen. */
export interface CompareSlot extends AnySlot {
  comparison: Comparison;
  /** As wide as `width` says; other widths are other trees. */
  tree: DifferenceTree;
  width: Width;
  /** Row of `tree` that is selected on every screen. */
  node: number;
  search: string;
  screen: CompareScreenId;
  trail: readonly { screen: CompareScreenId; node: number }[];
  slices: CompareSlices;
}

export type CompareState = State<CompareSlot>;
export type CompareStep = StepOf<CompareSlot, never>;
export type CompareScreen = Screen<CompareSlot, never>;

export function freshSlot(comparison: Comparison, title: string): CompareSlot {
  return {
    title,
    comparison,
    tree: differenceTree(comparison),
    width: 'both',
    node: 0,
    search: '',
    screen: 'verdict',
    trail: [],
    findings: [],
    method: [],
    goals: [],
    pinned: null,
    slices: {
      findings: findingsSlice,
      verdict: { top: 0 },
      tree: { open: new Set([0]), place: START },
      flame: { zoom: 0, top: 0, scale: 'change' },
      changes: freshChanges,
    },
  };
}

export const leave = ({ screen, node }: CompareSlot) => ({ screen, node });

export const goToScreen = (state: CompareState, screen: CompareScreenId, change: Partial<CompareSlot> = {}) =>
  goTo(state, screen, leave, change);

/** The function of a tree's row; null for the root and what is no function. */
export function functionAt({ comparison, tree }: CompareSlot, node: number): Row | null {
  return tree.row[node] < 0 ? null : comparison.functions[tree.row[node]];
}

export const nameAt = ({ tree }: CompareSlot, node: number): string => tree.names[tree.name[node]];

export const matches = (slot: CompareSlot, node: number): boolean =>
  slot.search !== '' && nameAt(slot, node).toLowerCase().includes(slot.search.toLowerCase());

/** The next row that the search finds, in the order of the tree, from the first again after the last; -1 where there is none. */
export function nextMatch(slot: CompareSlot, by: 1 | -1): number {
  const { count } = slot.tree;
  for (let step = 1; step <= count; step++) {
    const node = (slot.node + by * step + count * 2) % count;
    if (matches(slot, node)) return node;
  }
  return -1;
}
