import type { Canvas } from '../paint/canvas.ts';
import type { Action, ScreenId } from './keys.ts';
import type { Area, State, Step } from './state.ts';

/** A screen: what it paints and what keys mean on it. Pure: the reducer and the canvas do the rest. */
export interface Screen {
  id: ScreenId;
  title: string;
  /** For tabs on a narrow terminal; left out: the title's first word. */
  short?: string;
  /** Brings the screen's slice up to date with the selection and the model. Called whenever it is shown. */
  enter(state: State, area: Area): State;
  paint(state: State, canvas: Canvas, area: Area): void;
  /** What an action does here, or null where the screen does not take it. */
  act(state: State, action: Action, area: Area): Step | null;
  /** A click at a cell of the area, counted from its corner. A click on what is selected already looks closer. */
  click?(state: State, x: number, y: number, area: Area): Step | null;
  wheel?(state: State, by: number, area: Area): State;
  /** The actions that matter now, most useful first; the footer shows five. */
  hints(state: State): Action[];
  /** What an action would do now, where that differs from the table's words. */
  label?(state: State, action: Action): string | null;
}
