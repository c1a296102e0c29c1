import type { Finding } from '../diagnose/finding.ts';
import type { MethodStep } from '../diagnose/method.ts';
import type { Area } from '../paint/canvas.ts';
import type { ColourLevel } from '../paint/colour.ts';
import type { ThemeName } from '../paint/theme.ts';
import type { Action } from './binding.ts';
import type { AnyScreenId } from './screen-ids.ts';

/**
 * The state of a session, whatever its subject is: a profile, a heap snapshot, … A subject's own parts are in its folder (`cpu/state.ts`,
 * `heap/state.ts`); `subject.ts` says how the two are joined.
 */

export interface Size {
  columns: number;
  rows: number;
}

/** What every recording on the screen has; a subject adds its own. */
export interface AnySlot {
  /** Name in the header. */
  title: string;
  screen: AnyScreenId;
  /** Where Esc goes back to. */
  trail: readonly { screen: AnyScreenId }[];
  /** Null while the diagnosis still runs, and where it failed. */
  findings: Finding[] | null;
  /** Why the diagnosis gave nothing, in a line; null where it has not failed. */
  failed: string | null;
  /** The steps of the method as the state of this investigation. */
  method: MethodStep[];
  /** Goals set with L, in the words of `culprit check`. */
  goals: string[];
  /** Index into `findings` of the one to do next. */
  pinned: number | null;
  /** What each screen keeps to itself. */
  slices: { findings: FindingsSlice };
}

/** Findings on the left, the chosen one on the right. */
export interface FindingsSlice {
  chosen: number;
  /** First row of the right-hand text. */
  top: number;
  /** 0 the list, 1 the text. */
  pane: number;
  /** Section of the text that the cursor is on, while the text has it. */
  section: number;
  /** Headings of the sections that are open, whichever finding is shown; null, until one is opened or closed: those that there is room for. */
  open: ReadonlySet<string> | null;
}

export interface State<S extends AnySlot = AnySlot> {
  slots: S[];
  active: number;
  size: Size;
  level: ColourLevel;
  ascii: boolean;
  theme: ThemeName;
  mouse: boolean;
  overlay: Overlay | null;
  /** One line about what just happened; gone with the next key. */
  message: Message | null;
}

/** How a session looks from its first frame on. */
export type SessionLook = Pick<State, 'size' | 'level' | 'ascii' | 'mouse' | 'theme'>;

/** What lies over a screen. */
export type Overlay = { kind: 'help'; top: number } | Menu | Prompt | Trial | Review;

/** A program of the user's runs, and culprit waits for it. */
export interface Trial {
  kind: 'trial';
  title: string;
  command: string;
  /** Runs that have been made, of how many. */
  done: number;
  of: number;
  /** What was seen last. */
  text: string;
  /** Esc was pressed; it takes until the program has ended. */
  cancelled: boolean;
}

/** A diff to be read before it is written: Enter agrees to it. */
export interface Review {
  kind: 'review';
  title: string;
  lines: readonly string[];
  top: number;
}

export interface Menu {
  kind: 'menu';
  title: string;
  /** A short list to choose from, not to search: j and k move in it. */
  isList?: boolean;
  items: MenuItem[];
  filter: string;
  cursor: number;
}

export interface Prompt {
  kind: 'prompt';
  purpose: 'search' | 'filter' | 'hide' | 'export' | 'overwrite' | 'goal' | 'prove' | 'probe' | 'patch';
  label: string;
  text: string;
  /** What is wrong with the text, or how it is taken. */
  note?: string;
  /** Of an export: the one finding that is meant; left out, all of them. */
  only?: number;
  /** Of a proof: the user's own diff that is tried, a file. */
  patch?: string;
}

export interface MenuItem {
  label: string;
  note: string;
  /** What choosing it does. */
  choose: { action: Action } | { effect: AppEffect } | { slot: number };
}

export interface Message {
  text: string;
  bad: boolean;
}

/** What any session's change of state asks of the world; `session.ts` does it. A subject adds its own. */
export type AppEffect =
  | { type: 'method'; slot: number }
  | { type: 'export'; slot: number; path: string; force: boolean; only?: number }
  | ({ type: 'edit' } & SourcePlace)
  | { type: 'copy'; text: string; what: string }
  | { type: 'mouse'; on: boolean }
  | { type: 'another' }
  | { type: 'redraw' }
  | { type: 'suspend' }
  | { type: 'cancel' }
  /** To what was reviewed. */
  | { type: 'agree' }
  | { type: 'quit' };

/** Where an editor opens: 1-based. */
export interface SourcePlace {
  url: string;
  line: number | null;
  column: number | null;
}

/** A place on the screen, from 0. */
export interface Cell {
  x: number;
  y: number;
}

/** What a person does. */
export type InputEvent =
  | { type: 'key'; key: string }
  | { type: 'paste'; text: string }
  | { type: 'action'; action: Action }
  | { type: 'click'; x: number; y: number }
  /** The button was pressed at `from` and is held at `to`, or let go there: `done`. */
  | { type: 'drag'; from: Cell; to: Cell; done: boolean }
  | { type: 'wheel'; x: number; y: number; by: number };

/** What comes to any session; a subject adds its own. */
export type AppEvent =
  | InputEvent
  | { type: 'resize'; size: Size }
  | { type: 'theme'; theme: ThemeName }
  | { type: 'method'; slot: number; method: MethodStep[] }
  | { type: 'undiagnosed'; slot: number; text: string }
  | { type: 'exported'; path: string }
  | { type: 'exists'; path: string; only?: number }
  | { type: 'message'; text: string; bad: boolean };

/** A new state, and what to do about it. */
export interface Step<St, E> {
  state: St;
  effects: E[];
}

export const step = <St, E = never>(state: St, ...effects: E[]): Step<St, E> => ({ state, effects });

export const active = <S extends AnySlot>(state: State<S>): S => state.slots[state.active];

/** The finding that the screen of recommendations stands on; undefined while there is none. */
export const chosenFinding = ({ findings, slices }: AnySlot): Finding | undefined =>
  findings?.[slices.findings.chosen];

/** The state with one slot changed: the active one, where no other is named. */
export function withSlot<S extends AnySlot>(
  state: State<S>,
  change: NoInfer<Partial<S>>,
  index = state.active,
): State<S> {
  return { ...state, slots: state.slots.map((slot, i) => (i === index ? { ...slot, ...change } : slot)) };
}

/** The state with one screen's slice of the active slot changed. */
export function withSlice<S extends AnySlot, K extends keyof S['slices']>(
  state: State<S>,
  screen: K,
  change: Partial<S['slices'][K]>,
): State<S> {
  const slices: S['slices'] = active(state).slices;
  const changed = { slices: { ...slices, [screen]: { ...slices[screen], ...change } } };
  return withSlot(state, changed as unknown as Partial<S>);
}

type Speaking = { message: Message | null };

/** The line above the footer says what happened; `warn`: that something did not. */
export const say = <St extends Speaking>(state: St, text: string): St => withMessage(state, text, false);

export const warn = <St extends Speaking>(state: St, text: string): St => withMessage(state, text, true);

export const withMessage = <St extends Speaking>(state: St, text: string, bad: boolean): St => ({
  ...state,
  message: { text, bad },
});

/** The part of the terminal a screen paints on. */
export type { Area };

/** Rows above and below a screen: title, tabs; message, footer. */
const ABOVE = 2;
const BELOW = 2;
export const SMALLEST: Size = { columns: 40, rows: 10 };

export function bodyArea({ columns, rows }: Size): Area {
  return { x: 0, y: ABOVE, width: columns, height: Math.max(1, rows - ABOVE - BELOW) };
}
