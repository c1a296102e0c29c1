import { APP, CATEGORIES, GC } from '../../cpu/model.ts';
import { nameOf } from '../../cpu/query.ts';
import { amount, count, percent, plural } from '../../format/numbers.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd, cutMiddle, cutPath, padStart } from '../../paint/text.ts';
import { type Head, paintHeads } from '../heads.ts';
import { belowOf } from '../room-under.ts';
import { type Area, active } from '../state.ts';
import { CATEGORY_COLOUR, INK } from '../theme.ts';
import { paintBelow } from './below.ts';
import { INTERVAL, INTERVAL_HEAD, paintPlace, place as placeLabel, plusMinus } from './labels.ts';
import type { TableSlice } from './slices.ts';
import type { ProfileState } from './state.ts';
import { columnsOf, headsOf, type NumberColumns, nameRooms } from './table-columns.ts';
import { FUNCTION_SORTS, functionsWithin, PACKAGE_PANES, PACKAGE_SORTS, packageEntry } from './table-rows.ts';

// The tables of functions and of packages, drawn.

export const HEAD = 2;
export const bodyRows = (area: Area) => area.height - HEAD - 1;

function head(canvas: Canvas, area: Area, slice: TableSlice, shown: string, of: string): void {
  const within = slice.of === null ? ` matching ${slice.filter}` : ` of ${slice.of}`;
  const filter = slice.filter ? within : '';
  canvas.text(
    area.x + 1,
    area.y,
    cutEnd(`${shown}${filter}, by ${of}${slice.reversed ? ', reversed' : ''}`, area.width - 2),
    { fg: INK.quiet },
  );
}

export function paintFunctions(state: ProfileState, canvas: Canvas, area: Area, slice: TableSlice): void {
  const { model } = active(state);
  const { functions } = model;
  const base = model.onCpu || model.wall || 1;
  head(canvas, area, slice, plural(slice.rows.length, 'function'), FUNCTION_SORTS[slice.sort]);
  const columns = columnsOf(model, area, 'functions');
  const rooms = nameRooms(area, columns);
  const heads = headsOf(model, area, 'functions', slice);
  paintIntervalHeads(canvas, area.y + 1, heads, columns);
  paintHeads(canvas, area.y + 1, heads, FUNCTION_SORTS[slice.sort], slice.reversed);
  for (let i = 0; i < bodyRows(area) && slice.place.top + i < slice.rows.length; i++) {
    const f = slice.rows[slice.place.top + i];
    const y = area.y + HEAD + i;
    paintFunctionNumbers(state, canvas, area, y, columns, f);
    const category = functions.category[f];
    const fg = category === APP ? undefined : CATEGORY_COLOUR[category];
    const end = canvas.text(area.x + columns.name, y, cutMiddle(nameOf(model, f), rooms.name), {
      fg,
      bold: functions.self[f] / base >= 0.1,
    });
    if (rooms.packages.width > 0) {
      const owner = model.packages[functions.package[f]]?.name ?? CATEGORIES[category];
      canvas.text(rooms.packages.x, y, cutEnd(owner, rooms.packages.width - 1), { fg: INK.quiet });
    }
    if (rooms.place.width > 0) {
      const from = rooms.packages.width > 0 ? rooms.place.x : end + 2;
      paintPlace(canvas, area, y, from, rooms.place.width, placeLabel(model, f));
    }
  }
  leftOut(canvas, area, slice);
  const chosen = slice.rows[slice.place.cursor] ?? -1;
  paintBelow(state, canvas, belowOf(area, HEAD + slice.rows.length), chosen, false);
}

export function paintPackages(state: ProfileState, canvas: Canvas, area: Area, slice: TableSlice): void {
  const { model } = active(state);
  const base = model.onCpu || model.wall || 1;
  const what = PACKAGE_PANES[slice.pane];
  head(
    canvas,
    area,
    slice,
    `${count(slice.rows.length)} ${what} (Tab: ${PACKAGE_PANES[1 - slice.pane]})`,
    PACKAGE_SORTS[slice.sort],
  );
  const columns = columnsOf(model, area, 'packages');
  const heads = headsOf(model, area, 'packages', slice);
  paintIntervalHeads(canvas, area.y + 1, heads, columns);
  paintHeads(canvas, area.y + 1, heads, PACKAGE_SORTS[slice.sort], slice.reversed);
  for (let i = 0; i < bodyRows(area) && slice.place.top + i < slice.rows.length; i++) {
    const row = slice.rows[slice.place.top + i];
    const y = area.y + HEAD + i;
    const entry = packageEntry(model, slice.pane, row);
    paintNumbers(state, canvas, area, y, columns, { ...entry, gc: 0 }, base);
    const room = area.width - columns.name - 1;
    const name = slice.pane === 1 ? cutPath(entry.name, room) : cutEnd(entry.name, room);
    canvas.text(
      area.x + columns.name,
      y,
      name,
      slice.pane === 0 && row < 0 ? { fg: CATEGORY_COLOUR[-1 - row] } : {},
    );
  }
  leftOut(canvas, area, slice);
  paintWithin(state, canvas, area, slice);
}

/** Rows below a short table from which on what is in the chosen package or file is shown there. */
const ROOM = 4;

/** The heaviest functions of the chosen package or file, where the table leaves room: what Enter lists in full. */
function paintWithin(state: ProfileState, canvas: Canvas, area: Area, slice: TableSlice): void {
  const { model } = active(state);
  const first = area.y + HEAD + slice.rows.length + 1;
  const room = area.y + area.height - first;
  const row = slice.rows[slice.place.cursor];
  if (room < ROOM || row === undefined) return;
  const rows = functionsWithin(model, slice.pane, row, room);
  const { name } = packageEntry(model, slice.pane, row);
  const title = `Functions of ${slice.pane === 1 ? cutPath(name, area.width - 24) : name}, by self`;
  canvas.text(area.x + 1, first, cutEnd(title, area.width - 2), { fg: INK.accent, bold: true });
  const columns = columnsOf(model, area, 'packages');
  const at = area.x + columns.name;
  const names = Math.floor((area.width - columns.name) * 0.5);
  rows.slice(0, room - 1).forEach((f, i) => {
    const y = first + 1 + i;
    if (i === room - 2 && rows.length === room) {
      canvas.text(area.x + 1, y, '⋯ Enter lists all', { fg: INK.quiet });
      return;
    }
    paintFunctionNumbers(state, canvas, area, y, columns, f);
    canvas.text(at, y, cutMiddle(nameOf(model, f), names), {});
    canvas.text(at + names + 2, y, cutPath(placeLabel(model, f), area.x + area.width - at - names - 3), {
      fg: INK.quiet,
    });
  });
}

function paintNumbers(
  state: ProfileState,
  canvas: Canvas,
  area: Area,
  y: number,
  columns: NumberColumns,
  values: { self: number; total: number | null; gc: number },
  base: number,
  frame?: number,
): void {
  const { model } = active(state);
  const { kind } = model.recording;
  let x = area.x + 1;
  const own = frame === undefined ? undefined : { frame, self: values.self };
  const putInterval = (value: number) => {
    if (!columns.interval) return;
    canvas.text(x, y, plusMinus(model, value, own), { fg: INK.quiet });
    x += INTERVAL;
  };
  const put = (text: string, width: number, style: object = {}) => {
    canvas.text(x, y, padStart(text, width), style);
    x += width + 1;
  };
  put(percent(values.self / base), 7, values.self / base >= 0.1 ? { fg: INK.accent, bold: true } : {});
  putInterval(values.self);
  if (columns.amounts > 0) put(amount(values.self, kind), columns.amounts, { fg: INK.quiet });
  const total = values.total ?? values.self;
  const parts = [
    { share: values.self / base, colour: INK.self, sign: '#' },
    { share: Math.max(0, total - values.self) / base, colour: INK.total, sign: '-' },
  ];
  bar(canvas, x, y, columns.bar, parts);
  x += columns.bar + 1;
  put(values.total === null ? '' : percent(total / base), 7);
  putInterval(values.total ?? 0);
  if (columns.amounts > 0)
    put(values.total === null ? '' : amount(total, kind), columns.amounts, { fg: INK.quiet });
  if (columns.gc) put(values.gc > 0 ? percent(values.gc / base) : '', 9, { fg: CATEGORY_COLOUR[GC] });
}

function paintFunctionNumbers(
  state: ProfileState,
  canvas: Canvas,
  area: Area,
  y: number,
  columns: NumberColumns,
  f: number,
): void {
  const { functions, onCpu, wall } = active(state).model;
  const values = { self: functions.self[f], total: functions.total[f], gc: functions.gc[f] };
  paintNumbers(state, canvas, area, y, columns, values, onCpu || wall || 1, f);
}

/** Above what few samples leave open, beside each of the two shares. */
function paintIntervalHeads(
  canvas: Canvas,
  y: number,
  heads: readonly Head[],
  { interval }: NumberColumns,
): void {
  for (const { by, end } of heads)
    if (interval && (by === 'self' || by === 'total'))
      canvas.text(end + 1, y, INTERVAL_HEAD, { fg: INK.quiet });
}

function leftOut(canvas: Canvas, area: Area, slice: TableSlice): void {
  const below = slice.rows.length - slice.place.top - bodyRows(area);
  const above = slice.place.top;
  const parts = [
    above > 0 ? `${count(above)} above` : '',
    below > 0 ? `⋯ ${count(below)} more below` : '',
  ].filter(Boolean);
  canvas.text(area.x + 1, area.y + area.height - 1, parts.join(' · '), { fg: INK.quiet });
}
