import type { Finding } from '../../diagnose/finding.ts';
import type { MethodStep } from '../../diagnose/method.ts';
import type { Comparison, Since } from '../../heap/comparison/model.ts';
import type { HeapPhase, HoldingQueries, ObjectSort, OpenedHeap } from '../../heap/model.ts';
import type { EdgeCut, Freed, PathStep, RetainerRow, SiblingRow } from '../../heap/rows.ts';
import type { SecondEngineGroup, SecondEngineObject } from '../../heap/verify.ts';
import type { Screen, StepOf } from '../screen.ts';
import type { HeapScreenId } from '../screen-ids.ts';
import type { AnySlot, State } from '../state.ts';
import { goTo } from '../subject.ts';
import type { HeapSlices, ObjectSlice } from './slices.ts';

// The state of a snapshot on the screen, the questions to its engine, and the answers.

type HoldingAnswers = { [A in keyof HoldingQueries]: Awaited<ReturnType<HoldingQueries[A]>> };

/** What is asked of the engine's thread, and what comes back. The answer is kept with the question. */
export interface Answers extends HoldingAnswers {
  objects: Uint32Array;
  search: Uint32Array;
  path: PathStep[];
  retainers: RetainerRow[];
  freed: Freed;
  siblings: SiblingRow[];
  comparison: Comparison;
}

export type Question =
  | { about: 'objects'; classIndex: number; sort: ObjectSort; since?: Since }
  | { about: 'search'; pattern: string }
  | { about: 'path' | 'retainers'; node: number; cuts: readonly EdgeCut[] }
  | { about: 'freed'; cuts: readonly EdgeCut[] }
  | { about: 'siblings'; node: number; from: number }
  | { about: Exclude<keyof Answers, 'objects' | 'search' | 'path' | 'retainers' | 'freed' | 'siblings'> };

/** What the list of objects shows. */
export type ObjectList =
  | { of: 'class'; classIndex: number /** Of these only what the comparison marks so. */; since?: Since }
  | { of: 'search'; pattern: string }
  | { of: 'second engine'; name: string };

/** One snapshot on the screen. The model itself grows in place as its phases are reached. */
export interface HeapSlot extends AnySlot {
  heap: OpenedHeap;
  phase: HeapPhase;
  /** The object that each finding is about, -1 where it is about the heap as a whole. */
  findingNodes: readonly number[];
  /** Object that every screen has selected. */
  node: number;
  list: ObjectList;
  /** References that x thinks away: paths go round them. */
  cuts: readonly EdgeCut[];
  screen: HeapScreenId;
  trail: readonly Left[];
  /** By question: undefined while it is not answered. The oldest go first. */
  answers: ReadonlyMap<string, unknown>;
  /** VS Code's engine, where it was asked for. */
  secondEngine: { groups: SecondEngineGroup[]; objects: SecondEngineObject[] } | null;
  slices: HeapSlices;
}

/** What Esc comes back to. */
interface Left {
  screen: HeapScreenId;
  node: number;
  list: ObjectList;
  object: ObjectSlice;
}

/** What a snapshot's screens ask of the world; `heap/session.ts` does it. */
export type HeapEffect =
  | { type: 'ask'; slot: number; question: Question }
  | { type: 'find'; slot: number; id: number };

/** What comes of that. */
export type HeapEvent =
  | { type: 'phase'; slot: number; phase: HeapPhase }
  | { type: 'findings'; slot: number; findings: Finding[]; nodes: number[]; method: MethodStep[] }
  | { type: 'answer'; slot: number; question: Question; value: unknown }
  | { type: 'found'; slot: number; id: number; node: number };

export type HeapState = State<HeapSlot>;
export type HeapStep = StepOf<HeapSlot, HeapEffect>;

/** A screen of a snapshot. `asks` names what it needs of the engine to be whole; what is asked already is not asked again. */
export interface HeapScreen extends Screen<HeapSlot, HeapEffect> {
  asks?(slot: HeapSlot): Question[];
}

export const keyOf = (question: Question): string => JSON.stringify(question);

/** The answer to a question, undefined while it has not come. */
export function answerTo<A extends keyof Answers>(
  slot: HeapSlot,
  question: Question & { about: A },
): Answers[A] | undefined {
  return slot.answers.get(keyOf(question)) as Answers[A] | undefined;
}

export const leaveHeap = ({ screen, node, list, slices: { object } }: HeapSlot): Left => ({
  screen,
  node,
  list,
  object,
});

/** Shows a screen; Esc comes back to where one was. */
export const goToScreen = (
  state: HeapState,
  screen: HeapScreenId,
  change: Partial<HeapSlot> = {},
): HeapState => goTo(state, screen, leaveHeap, change);

/** Shows an object: what it is, what keeps it, what it holds. */
export const goToObject = (state: HeapState, node: number): HeapState =>
  goToScreen(state, 'object', { node });
