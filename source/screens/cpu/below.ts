import { isMetaFrame, rowsOf } from '../../cpu/query.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { START } from '../list.ts';
import { type Area, active } from '../state.ts';
import { panesIn } from './function-layout.ts';
import { paintName, paintPanes } from './function-panes.ts';
import { aboutFunction, hottestPlace } from './function-slice.ts';
import type { ProfileState } from './state.ts';

// A function's callers, callees and source, below pictures and tables that leave room.

/** Rows of the call tree from which on a function's neighbours are not gathered at each key. */
const MOST_ROWS = 20_000;

/** Whether callers, callees and source say anything of a frame, and soon enough. */
function isTold(state: ProfileState, frame: number): boolean {
  const { model } = active(state);
  return frame >= 0 && !isMetaFrame(model, frame) && rowsOf(model, frame).length <= MOST_ROWS;
}

/** The state with what is shown below about a frame; the same where there is no room. */
export const withBelow = (state: ProfileState, below: Area | null, frame: number): ProfileState =>
  below && isTold(state, frame) ? aboutFunction(state, frame) : state;

/**
 * Who calls the selected function, what it calls and its source: below a picture or list that leaves room.
 *
 * @param isNamed whether something above says already which function it is.
 */
export function paintBelow(
  state: ProfileState,
  canvas: Canvas,
  below: Area | null,
  frame: number,
  isNamed = true,
): void {
  const { model, slices } = active(state);
  const slice = slices.function;
  if (!below || !isTold(state, frame) || slice.frame !== frame || slice.model !== model) return;
  if (!isNamed) paintName(canvas, below, model, frame);
  const room = isNamed ? below : { ...below, y: below.y + 1, height: below.height - 1 };
  const at = panesIn(room, { callers: slice.callers.length, callees: slice.callees.length });
  const source = hottestPlace(slice, at.source.height - 1);
  paintPanes(state, canvas, at, [START, START, source], null);
}
