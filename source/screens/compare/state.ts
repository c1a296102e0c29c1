import type { Comparison } from '../../compare/compare.ts';
import type { Row } from '../../compare/row.ts';
import { type DifferenceTree, differenceTree, firstChange, type Width } from '../../compare/tree.ts';
import { fileAndLine } from '../../cpu/names.ts';
import { isAnonymous } from '../../format/anonymous.ts';
import { count } from '../../format/numbers.ts';
import { findingsSlice } from '../findings-layout.ts';
import { type Place, START } from '../list.ts';
import type { Screen, StepOf } from '../screen.ts';
import type { CompareScreenId } from '../screen-ids.ts';
import type { AnySlot, FindingsSlice, State } from '../state.ts';
import { goTo } from '../subject.ts';
import { type ChangesSlice, freshChanges } from './table.ts';

// What a comparison has on the screen, and its rows by name and search.

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
  const tree = differenceTree(comparison);
  return {
    title,
    comparison,
    tree,
    width: 'both',
    // What has changed most is what one came for.
    node: firstChange(tree),
    search: '',
    screen: 'verdict',
    trail: [],
    findings: [],
    failed: null,
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

/** What a row is called: a function without a name by its file and line. */
export function nameAt(slot: CompareSlot, node: number): string {
  const name = slot.tree.names[slot.tree.name[node]];
  const row = isAnonymous(name) ? functionAt(slot, node) : null;
  return (row && fileAndLine(row)) || name;
}

export const matches = (slot: CompareSlot, node: number): boolean =>
  slot.search !== '' && nameAt(slot, node).toLowerCase().includes(slot.search.toLowerCase());

let found: { tree: DifferenceTree; search: string; nodes: number[] } | null = null;

/** Rows that the search finds, those with the most time on either side first. Keeps the last answer. */
function matchesOf(slot: CompareSlot): number[] {
  const { tree, search } = slot;
  if (found?.tree !== tree || found.search !== search) {
    const weight = (node: number) => Math.max(tree.before[node], tree.after[node]);
    const nodes: number[] = [];
    for (let node = 0; node < tree.count; node++) if (matches(slot, node)) nodes.push(node);
    found = { tree, search, nodes: nodes.sort((a, b) => weight(b) - weight(a) || a - b) };
  }
  return found.nodes;
}

/** The next lighter match (with `by` -1 the next heavier), around the end; from what is none, the heaviest. -1 where nothing matches. */
export function nextMatch(slot: CompareSlot, by: 1 | -1): number {
  const nodes = matchesOf(slot);
  const at = nodes.indexOf(slot.node);
  return nodes.length === 0 ? -1 : nodes[at < 0 ? 0 : (at + by + nodes.length) % nodes.length];
}

/** `search: parse · 2 of 8`: which of the matches is selected, the heaviest being 1. */
export function searchText(slot: CompareSlot): string {
  const nodes = matchesOf(slot);
  const at = nodes.indexOf(slot.node);
  return `search: ${slot.search} · ${at < 0 ? '' : `${count(at + 1)} of `}${count(nodes.length)}`;
}
