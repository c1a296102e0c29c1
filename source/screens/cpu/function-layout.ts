import type { CpuModel } from '../../cpu/model.ts';
import { START } from '../list.ts';
import type { Area } from '../state.ts';
import { amountRoom } from './labels.ts';
import type { FunctionSlice } from './slices.ts';

// Where the panes of the function screen are, and the columns of its source.

export const PANES = ['callers', 'callees', 'source'] as const;

export const functionSlice: FunctionSlice = {
  model: null,
  frame: -1,
  callers: [],
  callees: [],
  lines: [],
  source: undefined,
  sourceLines: [],
  pane: 2,
  places: [START, START, START],
  shift: 0,
  isSandwich: false,
  spot: { row: 0, x: 0.5 },
};

/** Rows above the panes. */
export const HEAD = 3;

export interface Layout {
  callers: Area;
  callees: Area;
  source: Area;
}

export const layout = (area: Area): Layout =>
  panesIn({ ...area, y: area.y + HEAD, height: area.height - HEAD });

/**
 * Side by side where there is room; otherwise callers and callees above, source below. Each pane has a row for its title.
 *
 * @param rows of callers and callees, where both take no more than they need.
 */
export function panesIn(area: Area, rows?: { callers: number; callees: number }): Layout {
  const { y, height } = area;
  if (area.width >= 110) {
    const left = Math.floor(area.width * 0.38);
    const half = Math.floor(height / 2);
    const upper = rows
      ? Math.min(rows.callers + 2, Math.max(half, height - 1 - Math.max(1, rows.callees)))
      : half;
    return {
      callers: { x: area.x, y, width: left - 1, height: upper },
      callees: { x: area.x, y: y + upper, width: left - 1, height: height - upper },
      source: { x: area.x + left, y, width: area.width - left, height },
    };
  }
  const upper = Math.min(Math.max(4, Math.min(8, Math.floor(height / 2.6))), Math.max(2, height - 3));
  const half = Math.floor(area.width / 2);
  return {
    callers: { x: area.x, y, width: half - 1, height: upper },
    callees: { x: area.x + half, y, width: area.width - half, height: upper },
    source: { x: area.x, y: y + upper, width: area.width, height: height - upper },
  };
}

export interface SourceColumns {
  /** Width of the times; of the bar, 0 where there is no room for one; of the line numbers; of what is left for the text. */
  amounts: number;
  bar: number;
  digits: number;
  text: number;
}

export function sourceColumns(
  model: CpuModel,
  { sourceLines }: FunctionSlice,
  { width }: Area,
): SourceColumns {
  const amounts = amountRoom(model);
  const bar = width >= 60 ? 6 : 0;
  const digits = String(sourceLines.length).length;
  return { amounts, bar, digits, text: Math.max(0, width - amounts - (bar > 0 ? bar + 1 : 0) - digits - 3) };
}

/** How far the lines on the screen can be scrolled sideways. */
export function mostShift(model: CpuModel, slice: FunctionSlice, at: Area): number {
  const { top } = slice.places[2];
  const longest = slice.sourceLines
    .slice(top, top + at.height - 1)
    .reduce((most, line) => Math.max(most, line.length + /^\t*/.exec(line)![0].length), 0);
  return Math.max(0, longest - sourceColumns(model, slice, at).text);
}
