import type { Canvas } from '../paint/canvas.ts';
import type { Action } from './binding.ts';
import type { Range } from './reader.ts';
import type { AnySlot, AppEffect, Area, Cell, State, Step } from './state.ts';

/** What a screen or a subject makes of an action: `E` is what the subject alone asks of the world. */
export type StepOf<S extends AnySlot, E> = Step<State<S>, E | AppEffect>;

/** A screen: what it paints and what keys mean on it. Pure: the reducer and the canvas do the rest. */
export interface Screen<S extends AnySlot, E> {
  id: S['screen'];
  title: string;
  /** The name on its tab, the same at every width; left out: the title. */
  tab?: string;
  /** Brings the screen's slice up to date with the selection and the model. Called whenever it is shown. */
  enter(state: State<S>, area: Area): State<S>;
  paint(state: State<S>, canvas: Canvas, area: Area): void;
  /** What an action does here, or null where the screen does not take it. */
  act(state: State<S>, action: Action, area: Area): StepOf<S, E> | null;
  /**
   * A click at a cell of the area, counted from its corner; null where there is nothing to click on. A click on what is selected already
   * looks closer: where the screen leaves that to Enter, it says so.
   */
  click?(state: State<S>, x: number, y: number, area: Area): StepOf<S, E> | 'enter' | null;
  /**
   * The mouse held from a cell of the area to another, which may be outside; `done` when it is let go. Null where there is nothing to drag: it is
   * a click at `from` then.
   */
  drag?(state: State<S>, from: Cell, to: Cell, done: boolean, area: Area): StepOf<S, E> | null;
  /** Keys whose next frame costs much and is likely: it is got ready while nobody presses one (`rehearse.ts`). */
  likelyKeys?: readonly string[];
  /**
   * Rows of the area that a screen reader is not told, each from one to before another: a picture, or what another screen tells of the selected
   * row.
   */
  untold?(state: State<S>, area: Area): Range[];
  wheel?(state: State<S>, by: number, area: Area): State<S>;
  /** The actions that matter now, most useful first; the footer shows five. */
  hints(state: State<S>): Action[];
  /** What an action would do now, where that differs from the table's words. */
  label?(state: State<S>, action: Action): string | null;
}
