export type { MethodStep } from '../diagnose/method.ts';

import type { CpuModel, View } from '../cpu/model.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { Lever } from '../diagnose/levers.ts';
import type { MethodStep } from '../diagnose/method.ts';
import type { ColourLevel } from '../paint/colour.ts';

import type { FlameSlice } from './cpu/flame-scene.ts';
import type { FunctionSlice } from './cpu/function-layout.ts';
import type { OverviewSlice } from './cpu/overview.ts';
import type { TableSlice } from './cpu/table-rows.ts';
import type { TreeSlice } from './cpu/tree.ts';
import type { FindingsSlice } from './findings-pane.ts';
import type { Action, ScreenId } from './keys.ts';
import type { Search } from './search.ts';

export interface Size {
  columns: number;
  rows: number;
}

/** What a screen keeps to itself, one slice each, per recording. */
export interface Slices {
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

/** One recording on the screen. */
export interface Slot {
  /** Name in the header. */
  title: string;
  /** The whole recording. */
  whole: CpuModel;
  /** What findings and the report are about: `whole`, or the range of it that is marked. Nothing is hidden in it. */
  diagnosed: CpuModel;
  /** The same for the current view; `whole` itself when nothing is hidden and no range is set. */
  model: CpuModel;
  /** A view asked of the worker and not yet there. */
  deriving: View | null;
  /** Null while the diagnosis still runs. */
  findings: Finding[] | null;
  /** Where the time goes, by what one can change; empty while the diagnosis still runs. */
  levers: Lever[];
  /** Row of `model.tree` that every screen has selected. */
  node: number;
  /** Frame that the function screen is about; -1 before one is chosen. */
  frame: number;
  screen: ScreenId;
  search: Search | null;
  /** A time range being marked, in microseconds: from where it was begun to where the cursor is. */
  mark: { anchor: Span; span: Span } | null;
  /** Where Esc goes back to. */
  trail: { screen: ScreenId; node: number; frame: number }[];
  slices: Slices;
  /** The persona's seven steps as the state of this investigation. */
  method: MethodStep[];
  /** Goals set with G, in the words of `culprit check`. */
  goals: string[];
  /** Index into `findings` of the one to do next. */
  pinned: number | null;
}

/** What lies over a screen; `E` is what the app asks of the world. */
export type Overlay<E = Effect> = { kind: 'help'; top: number } | Menu<E> | Prompt;

export interface Menu<E = Effect> {
  kind: 'menu';
  title: string;
  items: MenuItem<E>[];
  filter: string;
  cursor: number;
}

export interface Prompt {
  kind: 'prompt';
  purpose: 'search' | 'filter' | 'hide' | 'export' | 'overwrite' | 'goal';
  label: string;
  text: string;
  /** What is wrong with the text, or how it is taken. */
  note?: string;
  /** Of an export: the one finding that is meant; left out, all of them. */
  only?: number;
}

export interface MenuItem<E = Effect> {
  label: string;
  note: string;
  /** What choosing it does. */
  choose: { action: Action } | { effect: E } | { slot: number };
}

export interface State {
  slots: Slot[];
  active: number;
  size: Size;
  level: ColourLevel;
  ascii: boolean;
  mouse: boolean;
  overlay: Overlay | null;
  /** One line about what just happened; gone with the next key. */
  message: Message | null;
}

/** How a session looks from its first frame on. */
export type SessionLook = Pick<State, 'size' | 'level' | 'ascii' | 'mouse'>;

/** What a change of state asks of the world; `session.ts` does it. */
export type Effect =
  | { type: 'derive'; slot: number; view: View }
  | { type: 'diagnose'; slot: number }
  | { type: 'source'; slot: number; frame: number }
  | { type: 'method'; slot: number }
  | { type: 'export'; slot: number; path: string; force: boolean; only?: number }
  | { type: 'edit'; slot: number; frame: number; line: number | null }
  | { type: 'copy'; text: string; what: string }
  | { type: 'mouse'; on: boolean }
  | { type: 'another' }
  | { type: 'redraw' }
  | { type: 'suspend' }
  | { type: 'quit' };

export type Event =
  | { type: 'key'; key: string }
  | { type: 'paste'; text: string }
  | { type: 'action'; action: Action }
  | { type: 'click'; x: number; y: number }
  | { type: 'wheel'; x: number; y: number; by: number }
  | { type: 'resize'; size: Size }
  | { type: 'derived'; slot: number; model: CpuModel }
  | {
      type: 'findings';
      slot: number;
      diagnosed: CpuModel;
      findings: Finding[];
      levers: Lever[];
      method: MethodStep[];
    }
  | { type: 'method'; slot: number; method: MethodStep[] }
  | { type: 'source'; slot: number; frame: number; source: SourceView | null }
  | { type: 'exported'; path: string }
  | { type: 'exists'; slot: number; path: string; only?: number }
  | { type: 'message'; text: string; bad: boolean };

/** A function's source as the function screen shows it. */
export interface SourceView {
  path: string;
  text: string;
  /** 1-based line of the function, null where unknown. */
  line: number | null;
  /** False where the text is the generated file, not the one its author wrote. */
  original: boolean;
  /** Line of `text` for each line that V8 counted time on; the same line but where a source map led elsewhere. */
  lines: ReadonlyMap<number, number>;
}

/** A new state, and what to do about it. */
export interface Step<S = State, E = Effect> {
  state: S;
  effects: E[];
}

export const step = <S, E = never>(state: S, ...effects: E[]): Step<S, E> => ({ state, effects });

export const active = (state: State): Slot => state.slots[state.active];

/** The state with the active slot changed. */
export function withSlot(state: State, change: Partial<Slot>): State {
  return {
    ...state,
    slots: state.slots.map((slot, i) => (i === state.active ? { ...slot, ...change } : slot)),
  };
}

/** The state with one screen's slice of the active slot changed. */
export function withSlice<K extends keyof Slices>(
  state: State,
  screen: K,
  change: Partial<Slices[K]>,
): State {
  const slot = active(state);
  return withSlot(state, { slices: { ...slot.slices, [screen]: { ...slot.slices[screen], ...change } } });
}

export interface Message {
  text: string;
  bad: boolean;
}

export const say = <S extends { message: Message | null }>(state: S, text: string, bad = false): S => ({
  ...state,
  message: { text, bad },
});

/** The part of the terminal a screen paints on. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Rows above and below a screen: title, tabs; message, footer. */
const ABOVE = 2;
const BELOW = 2;
export const SMALLEST: Size = { columns: 40, rows: 10 };

export function bodyArea({ columns, rows }: Size): Area {
  return { x: 0, y: ABOVE, width: columns, height: Math.max(1, rows - ABOVE - BELOW) };
}
