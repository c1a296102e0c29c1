import type { Canvas } from '../paint/canvas.ts';
import type { Action, ScreenId } from './keys.ts';
import type { Area, Effect, State, Step } from './state.ts';

/** A screen: what it paints and what keys mean on it. Pure: the reducer and the canvas do the rest. */
export interface Screen<S = State, E = Effect, Id = ScreenId> {
  id: Id;
  title: string;
  /** For tabs on a narrow terminal; left out: the title's first word. */
  short?: string;
  /** Brings the screen's slice up to date with the selection and the model. Called whenever it is shown. */
  enter(state: S, area: Area): S;
  paint(state: S, canvas: Canvas, area: Area): void;
  /** What an action does here, or null where the screen does not take it. */
  act(state: S, action: Action, area: Area): Step<S, E> | null;
  /**
   * A click at a cell of the area, counted from its corner; null where there is nothing to click on. A click on what is selected already
   * looks closer: where the screen leaves that to Enter, it says so.
   */
  click?(state: S, x: number, y: number, area: Area): Step<S, E> | 'enter' | null;
  /** Keys whose next frame costs much and is likely: it is got ready while nobody presses one (`rehearse.ts`). */
  soon?: readonly string[];
  wheel?(state: S, by: number, area: Area): S;
  /** The actions that matter now, most useful first; the footer shows five. */
  hints(state: S): Action[];
  /** What an action would do now, where that differs from the table's words. */
  label?(state: S, action: Action): string | null;
}
