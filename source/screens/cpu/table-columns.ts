import type { CpuModel } from '../../cpu/model.ts';
import { type Head, layHeads } from '../heads.ts';
import type { Area } from '../state.ts';
import { amountRoom, INTERVAL, INTERVAL_FROM } from './labels.ts';
import type { TableSlice } from './slices.ts';

// Which columns the tables of functions and packages have on a terminal, and where their heads are.

export interface NumberColumns {
  /** What few samples leave open, beside each share. */
  interval: boolean;
  /** Columns of times or sizes; 0 where there is no room for them. */
  amounts: number;
  bar: number;
  gc: boolean;
  name: number;
}

function numberColumns(area: Area, amounts: number, barWidth: number, gc: boolean): NumberColumns {
  const each = 8 + (area.width >= 100 ? amounts + 1 : 0) + (area.width >= INTERVAL_FROM ? INTERVAL : 0);
  return {
    interval: area.width >= INTERVAL_FROM,
    amounts: area.width >= 100 ? amounts : 0,
    bar: barWidth,
    gc,
    name: 1 + 2 * each + barWidth + 1 + (gc ? 10 : 0),
  };
}

/** The heads of a table's columns, for the painter and the mouse. */
export function headsOf(
  model: CpuModel,
  area: Area,
  id: 'functions' | 'packages',
  slice: TableSlice,
): Head[] {
  const columns = columnsOf(model, area, id);
  const gap = (columns.interval ? INTERVAL : 0) + (columns.amounts > 0 ? columns.amounts + 1 : 0);
  const heads = layHeads(area.x + 1, [
    { by: 'self', width: 7, gap: gap + columns.bar + 1 },
    { by: 'total', width: 7, gap },
    ...(columns.gc ? [{ by: 'GC caused', width: 9 }] : []),
  ]);
  const text = id === 'functions' ? 'function' : slice.pane === 1 ? 'file' : 'package';
  const nameX = area.x + columns.name;
  heads.push({ x: nameX, end: nameX + text.length, text, by: 'name' });
  const { packages } = nameRooms(area, columns);
  if (id === 'functions' && packages.width > 0)
    heads.push({ x: packages.x, end: packages.x + 'package'.length, text: 'package', by: 'package' });
  return heads;
}

export function columnsOf(model: CpuModel, area: Area, id: 'functions' | 'packages'): NumberColumns {
  const gc = id === 'functions' && model.recording.kind === 'cpu' && area.width >= 72;
  return numberColumns(area, amountRoom(model), area.width >= 120 ? 16 : 8, gc);
}

/** What of the room for names is for a function's package and its place; width 0 where there is none for them. */
export function nameRooms(area: Area, columns: NumberColumns) {
  const room = area.width - columns.name;
  const placeWidth = room >= 42 ? Math.floor(room * 0.5) : 0;
  const packageWidth = room >= 84 ? 20 : 0;
  const end = area.x + columns.name + room;
  return {
    name: room - placeWidth - packageWidth - 1,
    packages: { x: end - placeWidth - packageWidth, width: packageWidth },
    place: { x: end - placeWidth, width: placeWidth },
  };
}
