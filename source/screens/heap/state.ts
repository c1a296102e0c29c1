import type { Finding } from '../../diagnose/finding.ts';
import type {
  AllocationSite,
  CollectionRow,
  Comparison,
  ContextRow,
  DetachedRow,
  DuplicateString,
  GlobalRow,
  HeapPhase,
  ListenerRow,
  ObjectSort,
  OpenedHeap,
  PathStep,
  RetainerRow,
  SiblingRow,
  Since,
} from '../../heap/model.ts';
import type { WitnessGroup, WitnessObject } from '../../heap/verify.ts';
import type { ColourLevel } from '../../paint/colour.ts';
import type { FindingsSlice } from '../findings-pane.ts';
import type { Action, HeapScreenId } from '../keys.ts';
import type { Place } from '../list.ts';
import type { Screen } from '../screen.ts';
import type { Message, MethodStep, Overlay, Size, Step } from '../state.ts';
import type { ComparisonSlice } from './comparison.ts';
import type { ConstructorsSlice } from './constructor-rows.ts';
import type { DominatorsSlice } from './dominators.ts';
import type { DominatorFlameSlice } from './flame.ts';
import type { HoldingsSlice } from './holdings.ts';
import type { ObjectSlice } from './object.ts';
import type { OverviewSlice } from './overview.ts';

/** What a screen keeps to itself, one slice each, per snapshot. */
export interface HeapSlices {
  heap: OverviewSlice;
  constructors: ConstructorsSlice;
  dominators: DominatorsSlice;
  flame: DominatorFlameSlice;
  object: ObjectSlice;
  holdings: HoldingsSlice;
  suspects: FindingsSlice;
  comparison: ComparisonSlice;
  objects: { place: Place; sort: ObjectSort };
}

/** What is asked of the engine's thread, and what comes back. The answer is kept with the question. */
export interface Answers {
  objects: Uint32Array;
  search: Uint32Array;
  path: PathStep[];
  retainers: RetainerRow[];
  siblings: SiblingRow[];
  duplicates: DuplicateString[];
  contexts: ContextRow[];
  listeners: ListenerRow[];
  collections: CollectionRow[];
  detached: DetachedRow[];
  globals: GlobalRow[];
  allocationSites: AllocationSite[];
  comparison: Comparison;
}

export type Question =
  | { about: 'objects'; classIndex: number; sort: ObjectSort; since?: Since }
  | { about: 'search'; pattern: string }
  | { about: 'path' | 'retainers'; node: number; ignored: readonly number[] }
  | { about: 'siblings'; node: number; from: number }
  | { about: Exclude<keyof Answers, 'objects' | 'search' | 'path' | 'retainers' | 'siblings'> };

/** What the list of objects shows. */
export type ObjectList =
  | { of: 'class'; classIndex: number /** Of these only what the comparison marks so. */; since?: Since }
  | { of: 'search'; pattern: string }
  | { of: 'witness'; name: string };

/** One snapshot on the screen. The model itself grows in place as its phases are reached. */
export interface HeapSlot {
  title: string;
  heap: OpenedHeap;
  phase: HeapPhase;
  /** Why the engine stopped, should it have. */
  trouble: string | null;
  findings: Finding[] | null;
  /** The object that each finding is about, -1 where it is about the heap as a whole. */
  findingNodes: readonly number[];
  method: MethodStep[];
  goals: string[];
  pinned: number | null;
  /** Object that every screen has selected. */
  node: number;
  list: ObjectList;
  /** Retainers that paths must not pass, as x left them. */
  ignored: readonly number[];
  screen: HeapScreenId;
  /** Where Esc goes back to. */
  trail: { screen: HeapScreenId; node: number; list: ObjectList; object: ObjectSlice }[];
  /** By question: undefined while it is not answered. The oldest go first. */
  answers: ReadonlyMap<string, unknown>;
  /** VS Code's engine, where it was asked for. */
  witness: { groups: WitnessGroup[]; objects: WitnessObject[] } | null;
  slices: HeapSlices;
}

export interface HeapState {
  slots: HeapSlot[];
  active: number;
  size: Size;
  level: ColourLevel;
  ascii: boolean;
  mouse: boolean;
  overlay: Overlay<HeapEffect> | null;
  message: Message | null;
}

/** What a change of state asks of the world. */
export type HeapEffect =
  | { type: 'ask'; slot: number; question: Question }
  | { type: 'find'; slot: number; id: number }
  | { type: 'method'; slot: number }
  | { type: 'export'; slot: number; path: string; force: boolean; only?: number }
  | { type: 'edit'; slot: number; node: number }
  | { type: 'copy'; text: string; what: string }
  | { type: 'mouse'; on: boolean }
  | { type: 'another' }
  | { type: 'redraw' }
  | { type: 'suspend' }
  | { type: 'quit' };

export type HeapEvent =
  | { type: 'key'; key: string }
  | { type: 'paste'; text: string }
  | { type: 'action'; action: Action }
  | { type: 'click'; x: number; y: number }
  | { type: 'wheel'; x: number; y: number; by: number }
  | { type: 'resize'; size: Size }
  | { type: 'phase'; slot: number; phase: HeapPhase }
  | { type: 'trouble'; slot: number; text: string }
  | { type: 'findings'; slot: number; findings: Finding[]; nodes: number[]; method: MethodStep[] }
  | { type: 'method'; slot: number; method: MethodStep[] }
  | { type: 'answer'; slot: number; question: Question; value: unknown }
  | { type: 'found'; slot: number; id: number; node: number }
  | { type: 'exported'; path: string }
  | { type: 'exists'; path: string; only?: number }
  | { type: 'message'; text: string; bad: boolean };

export type HeapStep = Step<HeapState, HeapEffect>;

/** A screen of a snapshot. `asks` names what it needs of the engine to be whole; what is asked already is not asked again. */
export interface HeapScreen extends Screen<HeapState, HeapEffect, HeapScreenId> {
  asks?(slot: HeapSlot): Question[];
}

export const activeHeap = (state: HeapState): HeapSlot => state.slots[state.active];

export const keyOf = (question: Question): string => JSON.stringify(question);

/** The answer to a question, undefined while it has not come. */
export function answerTo<A extends keyof Answers>(
  slot: HeapSlot,
  question: Question & { about: A },
): Answers[A] | undefined {
  return slot.answers.get(keyOf(question)) as Answers[A] | undefined;
}

export function withHeap(state: HeapState, change: Partial<HeapSlot>, index = state.active): HeapState {
  return { ...state, slots: state.slots.map((slot, i) => (i === index ? { ...slot, ...change } : slot)) };
}

export function withHeapSlice<K extends keyof HeapSlices>(
  state: HeapState,
  screen: K,
  change: Partial<HeapSlices[K]>,
): HeapState {
  const { slices } = activeHeap(state);
  return withHeap(state, { slices: { ...slices, [screen]: { ...slices[screen], ...change } } });
}

/** Shows a screen; Esc comes back to where one was. */
export function goTo(state: HeapState, screen: HeapScreenId, change: Partial<HeapSlot> = {}): HeapState {
  const slot = activeHeap(state);
  const trail = [
    ...slot.trail,
    { screen: slot.screen, node: slot.node, list: slot.list, object: slot.slices.object },
  ].slice(-50);
  return withHeap(state, { screen, trail, ...change });
}

/** Shows an object: what it is, what keeps it, what it holds. */
export const goToObject = (state: HeapState, node: number): HeapState => goTo(state, 'object', { node });
