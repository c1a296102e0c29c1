import type { Goal } from '../cpu/goals.ts';
import type { Action } from './binding.ts';
import type { Screen, StepOf } from './screen.ts';
import type { AnySlot, Area, Prompt, SourcePlace, State } from './state.ts';

/**
 * A kind of thing that can be open: its screens, and what it adds to what every session does (`update.ts`, `view.ts`, `session.ts`). Pure.
 *
 * @typeParam S one open recording on the screen.
 * @typeParam E what it asks of the world beyond `AppEffect`; its `Live` does it.
 * @typeParam V what comes back of that, beyond `AppEvent`.
 */
export interface Subject<S extends AnySlot, E, V> {
  /** What one of them is called: `recording`. */
  noun: string;
  /** All screens: those with a digit in its order, then those that others lead to. */
  screens: readonly Screen<S, E>[];
  /** How many of them have a digit, and a tab. */
  tabs: number;
  /** The tab that stands for a screen without one. */
  tabOf?(screen: S['screen']): S['screen'];
  /** The screen of recommendations. */
  findings: S['screen'];
  /** The table that is searched from screens without anything to search. */
  table?: S['screen'];

  /** What an action does that the screen leaves alone and that is not the same for all subjects; null for the rest. */
  act(state: State<S>, action: Action, area: Area): StepOf<S, E> | null;
  event(state: State<S>, event: V): StepOf<S, E>;
  /** After every step and its screen's `enter`: asks for what the screen lacks. `before`: the slot as it was before `enter`. */
  settled?(state: State<S>, before: S): StepOf<S, E>;
  /** Undoes one thing for Esc (a mark, a search), before it leaves the screen; null where there is none. */
  undo?(slot: S): Partial<S> | null;
  /** What Esc needs to come back to a screen, and what it makes of that. */
  leave(slot: S): S['trail'][number];
  comeBack(slot: S, left: S['trail'][number]): Partial<S>;

  /** Words of the prompts. */
  prompts: { search: string; filter: string };
  /** What typing into a prompt shows at once. */
  preview(state: State<S>, purpose: Prompt['purpose'], text: string, area: Area): State<S>;
  /** Enter in a prompt that is not for an export or a goal; it is closed in the state. */
  submit(
    state: State<S>,
    prompt: Prompt,
    act: (state: State<S>, action: Action) => StepOf<S, E>,
  ): StepOf<S, E>;
  goals: {
    /** A goal to begin with. */
    suggest(slot: S): string;
    /** Some that can be set. */
    examples: string;
    /** Why the recording cannot tell it; otherwise what to say once it is set. */
    check(slot: S, goal: Goal): { refused: string } | { set: string };
  };
  /** What can be copied of what is selected: what it is, and its text; those without text are left out. */
  copyable(slot: S): [what: string, text: string][];
  /** Where an editor opens for what is selected, or why it cannot. */
  source(slot: S): SourcePlace | string;

  /** What must not be forgotten: parts hidden, work going on. */
  chips(slot: S): string[];
  /** What is going on, for the line above the footer; `typing`: while a search is typed. */
  going?(slot: S, typing: boolean): string;
  /** The actions that matter now, before those of the screen. */
  hints?(slot: S): Action[] | null;
  /** Words for the footer where the table's are too long for it. */
  words(slot: S, action: Action): string | null;

  /** Keys that show what is done most on each screen, gone through while nobody presses one; `worth`: where a first key would be late. */
  rehearsed: { keys: readonly string[]; worth(slot: S): boolean };
}

export const screenOf = <S extends AnySlot, E>(
  { screens }: Pick<Subject<S, E, never>, 'screens'>,
  id: S['screen'],
): Screen<S, E> => screens.find((screen) => screen.id === id)!;

/** The state with another screen shown; Esc comes back to where one was. */
export function goTo<S extends AnySlot>(
  state: State<S>,
  screen: S['screen'],
  leave: (slot: S) => S['trail'][number],
  change: NoInfer<Partial<S>> = {},
): State<S> {
  const slots = state.slots.map((slot, i) =>
    i === state.active
      ? { ...slot, screen, trail: [...slot.trail, leave(slot)].slice(-LONGEST), ...change }
      : slot,
  );
  return { ...state, slots };
}

/** Screens that Esc comes back through. */
const LONGEST = 50;
