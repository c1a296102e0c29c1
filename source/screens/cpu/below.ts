import { isMetaFrame, rowsOf } from '../../cpu/query.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { START } from '../list.ts';
import type { Range } from '../reader.ts';
import { type Area, active } from '../state.ts';
import { panesIn } from './function-layout.ts';
import { paintName, paintPanes } from './function-panes.ts';
import { aboutFunction, hottestPlace } from './function-slice.ts';
import type { ProfileState } from './state.ts';

/** Rows from which on callers, callees and source have room. */
const ROOM = 6;
/** Rows of the call tree from which on a function's neighbours are not gathered at each key. */
const MOST_ROWS = 20_000;

/** What a picture or list of so many rows leaves of an area, but for a blank row between; null where that is too little. */
export function belowOf(area: Area, rows: number): Area | null {
  const height = area.height - rows - 1;
  return height < ROOM ? null : { ...area, y: area.y + rows + 1, height };
}

/** Rows that say what is selected, where something is a picture. */
export const DETAIL = 2;

/** Below a picture of so many rows: the row, from the top of the area, that says what is selected; and what is left under it, if it is worth it. */
export function roomUnder(rows: number, area: Area): { detail: number; below: Area | null } {
  const below = belowOf(area, rows + 1 + DETAIL);
  return { detail: below ? rows + 1 : area.height - DETAIL, below };
}

/** Rows that a screen reader is not told: a picture, from a row down to what is told of the selection, and all below that. */
export const untoldAround = (from: number, detail: number, { height }: Area): Range[] => [
  { from, to: detail },
  { from: detail + DETAIL, to: height },
];

/** Rows that it is not told below a list of so many rows: Enter leads to a screen that tells them. */
export const untoldBelow = (rows: number, area: Area): Range[] =>
  belowOf(area, rows) ? [{ from: rows, to: area.height }] : [];

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
  const at = panesIn(isNamed ? below : { ...below, y: below.y + 1, height: below.height - 1 });
  const source = hottestPlace(slice, at.source.height - 1);
  paintPanes(state, canvas, at, [START, START, source], null);
}
