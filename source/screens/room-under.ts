import type { Range } from './reader.ts';
import type { Area } from './state.ts';

// What fits below a picture or list that leaves part of the screen empty.

/** Rows that say what is selected, below a picture. */
export const DETAIL = 2;

/** Rows from which on what is left below a picture or a list has room for more about what is selected. */
const ROOM = 6;

/** What a picture or list of so many rows leaves of an area, but for a blank row between; null where that is too little. */
export function belowOf(area: Area, rows: number): Area | null {
  const height = area.height - rows - 1;
  return height < ROOM ? null : { ...area, y: area.y + rows + 1, height };
}

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
