import { CATEGORIES, type CpuModel } from '../../cpu/model.ts';
import { nameOf, rowsOf } from '../../cpu/query.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { amount, count, percent, plural } from '../../paint/numbers.ts';
import { cutEnd, cutMiddle, cutStart, padStart } from '../../paint/text.ts';
import { visible } from '../../paint/visible.ts';
import { moved, type Place, START, scrolled, settle } from '../list.ts';
import type { Screen } from '../screen.ts';
import { pattern } from '../search.ts';
import { type Area, active, type Slot, type State, type Step, step, withSlice, withSlot } from '../state.ts';
import { CATEGORY_COLOUR, CATEGORY_LABEL, INK } from '../theme.ts';
import { place as placeLabel } from './labels.ts';
import { heaviestRow } from './tree.ts';

export interface TableSlice {
  model: CpuModel | null;
  sort: number;
  reversed: boolean;
  /** As typed; '' for none. */
  filter: string;
  /** Index into the screen's panes. */
  pane: number;
  rows: Int32Array;
  place: Place;
}

export const tableSlice: TableSlice = {
  model: null,
  sort: 0,
  reversed: false,
  filter: '',
  pane: 0,
  rows: new Int32Array(0),
  place: START,
};

const HEAD = 2;
const bodyRows = (area: Area) => area.height - HEAD - 1;

export const FUNCTION_SORTS = ['self', 'total', 'GC triggered', 'name', 'package'] as const;
export const PACKAGE_SORTS = ['self', 'total', 'name'] as const;
export const PACKAGE_PANES = ['packages', 'files'] as const;

export const functionsScreen: Screen = makeTable(
  'functions',
  'Functions',
  FUNCTION_SORTS,
  functionRows,
  paintFunctions,
);
export const packagesScreen: Screen = makeTable(
  'packages',
  'Packages',
  PACKAGE_SORTS,
  packageRows,
  paintPackages,
);

type Rows = (model: CpuModel, slice: TableSlice) => Int32Array;
type Paint = (state: State, canvas: Canvas, area: Area, slice: TableSlice) => void;

/** What both tables share: sorting, filtering, moving; the rest is which rows and how they look. */
function makeTable(
  id: 'functions' | 'packages',
  title: string,
  sorts: readonly string[],
  rowsFor: Rows,
  paintRows: Paint,
): Screen {
  const refresh = (state: State, change: Partial<TableSlice>, area: Area): State => {
    const { model, slices } = active(state);
    const slice = { ...slices[id], ...change, model };
    const rows = rowsFor(model, slice);
    const place = settle(slice.place, rows.length, bodyRows(area));
    return withSlice(state, id, { ...slice, rows, place });
  };
  const choose = (state: State, place: Place): State => {
    const chosen = withSlice(state, id, { place });
    const frame = active(chosen).slices[id].rows[place.cursor];
    if (id !== 'functions' || frame === undefined) return chosen;
    const { model } = active(chosen);
    return withSlot(chosen, { frame, node: heaviestRow(model, rowsOf(model, frame)) });
  };
  return {
    id,
    title,
    enter(state, area) {
      const slot = active(state);
      const slice = slot.slices[id];
      const fresh = slice.model === slot.model ? state : refresh(state, {}, area);
      if (id !== 'functions') return fresh;
      // The function that other screens have selected is the one selected here.
      const { rows, place } = active(fresh).slices[id];
      const at = rows.indexOf(slot.frame);
      const there = at < 0 || rows[place.cursor] === slot.frame ? place : { cursor: at, top: place.top };
      return withSlice(fresh, id, { place: settle(there, rows.length, bodyRows(area)) });
    },
    act(state, action, area) {
      const slice = active(state).slices[id];
      const place = moved(slice.place, action, slice.rows.length, bodyRows(area));
      if (place) return step(choose(state, place));
      switch (action) {
        case 'sort':
          return step(
            choose(refresh(state, { sort: (slice.sort + 1) % sorts.length, place: START }, area), START),
          );
        case 'reverse':
          return step(choose(refresh(state, { reversed: !slice.reversed, place: START }, area), START));
        case 'pane':
        case 'paneBack':
          return id === 'packages'
            ? step(refresh(state, { pane: 1 - slice.pane, place: START, filter: '' }, area))
            : null;
        case 'back':
          return slice.filter === '' ? null : step(refresh(state, { filter: '' }, area));
        case 'enter':
          return id === 'packages' ? openPackage(state) : null;
        default:
          return null;
      }
    },
    click(state, _x, y, area) {
      const slice = active(state).slices[id];
      const cursor = slice.place.top + y - HEAD;
      if (y < HEAD || cursor >= slice.rows.length) return null;
      if (cursor === slice.place.cursor) return id === 'packages' ? openPackage(state) : null;
      return step(choose(state, settle({ cursor, top: slice.place.top }, slice.rows.length, bodyRows(area))));
    },
    wheel(state, by, area) {
      const slice = active(state).slices[id];
      return choose(state, scrolled(slice.place, by, slice.rows.length, bodyRows(area)));
    },
    hints: () =>
      id === 'functions'
        ? ['enter', 'filter', 'sort', 'reverse', 'hideThis']
        : ['enter', 'pane', 'sort', 'hideThis', 'filter'],
    label(state, action) {
      const slice = active(state).slices[id];
      if (action === 'sort') return `sort by ${sorts[(slice.sort + 1) % sorts.length]}`;
      if (action === 'enter' && id === 'packages') return 'its functions';
      if (action === 'pane') return PACKAGE_PANES[1 - slice.pane];
      return null;
    },
    paint(state, canvas, area) {
      const slice = active(state).slices[id];
      paintRows(state, canvas, area, slice);
      const { cursor, top } = slice.place;
      if (slice.rows.length > 0)
        canvas.highlight(area.x, area.y + HEAD + cursor - top, area.width, INK.chosen);
      else
        canvas.text(
          area.x + 2,
          area.y + HEAD + 1,
          slice.filter ? `Nothing matches ${slice.filter}` : 'Nothing here.',
          { fg: INK.quiet },
        );
    },
  };
}

/** The state with a table filtered; the reducer calls it as the filter is typed. */
export function filtered(state: State, id: 'functions' | 'packages', filter: string, area: Area): State {
  const { model, slices } = active(state);
  const slice = { ...slices[id], filter, model, place: START };
  const rows = (id === 'functions' ? functionRows : packageRows)(model, slice);
  return withSlice(state, id, { ...slice, rows, place: settle(START, rows.length, bodyRows(area)) });
}

function functionRows(model: CpuModel, slice: TableSlice): Int32Array {
  const { functions, recording } = model;
  const { frames, strings } = recording;
  const regex = slice.filter === '' ? null : pattern(slice.filter);
  const packageName = (f: number) =>
    model.packages[functions.package[f]]?.name ?? CATEGORIES[functions.category[f]];
  const rows = functions.order.filter(
    (f) =>
      !regex ||
      regex.test(nameOf(model, f)) ||
      regex.test(strings[frames.url[f]]) ||
      regex.test(packageName(f)),
  );
  const sort = FUNCTION_SORTS[slice.sort];
  // `order` is by self already; what is equal stays in that order.
  if (sort === 'total') rows.sort((a, b) => functions.total[b] - functions.total[a]);
  else if (sort === 'GC triggered') rows.sort((a, b) => functions.gc[b] - functions.gc[a]);
  else if (sort === 'name') rows.sort((a, b) => compare(nameOf(model, a), nameOf(model, b)));
  else if (sort === 'package') rows.sort((a, b) => compare(packageName(a), packageName(b)));
  return slice.reversed ? rows.reverse() : rows;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Rows of the packages table: packages by index, then categories as -1 - index. Files by index. */
function packageRows(model: CpuModel, slice: TableSlice): Int32Array {
  const regex = slice.filter === '' ? null : pattern(slice.filter);
  const sort = PACKAGE_SORTS[slice.sort];
  const list: number[] = [];
  if (slice.pane === 1) {
    model.files.forEach((file, i) => {
      if (!regex || regex.test(file.url)) list.push(i);
    });
  } else {
    for (let i = 0; i < model.packages.length; i++) list.push(i);
    CATEGORIES.forEach((category, i) => {
      if (category !== 'dependency' && category !== 'idle' && model.categories[category] > 0)
        list.push(-1 - i);
    });
  }
  const entry = (row: number) => packageEntry(model, slice.pane, row);
  const rows = Int32Array.from(
    list.filter((row) => !regex || slice.pane === 1 || regex.test(entry(row).name)),
  );
  rows.sort((a, b) => {
    const [x, y] = [entry(a), entry(b)];
    return sort === 'self'
      ? y.self - x.self
      : sort === 'total'
        ? (y.total ?? y.self) - (x.total ?? x.self)
        : compare(x.name, y.name);
  });
  return slice.reversed ? rows.reverse() : rows;
}

function packageEntry(
  model: CpuModel,
  pane: number,
  row: number,
): { name: string; self: number; total: number | null } {
  if (pane === 1) return { ...model.files[row], name: model.files[row].url };
  if (row >= 0) return model.packages[row];
  const category = CATEGORIES[-1 - row];
  return {
    name: `(${CATEGORY_LABEL[-1 - row].replace(/[()]/g, '')})`,
    self: model.categories[category],
    total: null,
  };
}

/** Enter on a package or file: its functions. */
function openPackage(state: State): Step | null {
  const slot = active(state);
  const slice = slot.slices.packages;
  const row = slice.rows[slice.place.cursor];
  if (row === undefined) return null;
  const text =
    slice.pane === 1
      ? slot.model.files[row].url
      : row >= 0
        ? slot.model.packages[row].name
        : CATEGORIES[-1 - row];
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const trail = [...slot.trail, { screen: slot.screen, node: slot.node, frame: slot.frame }];
  const moved = withSlot(state, { screen: 'functions', trail });
  return step(
    withSlice(moved, 'functions', {
      filter: slice.pane === 1 || row >= 0 ? escaped : `^${escaped}$`,
      model: null,
      place: START,
    }),
  );
}

function head(canvas: Canvas, area: Area, slice: TableSlice, shown: string, of: string): void {
  const filter = slice.filter ? ` matching ${visible(slice.filter)}` : '';
  canvas.text(
    area.x + 1,
    area.y,
    cutEnd(`${shown}${filter}, by ${of}${slice.reversed ? ', reversed' : ''}`, area.width - 2),
    { fg: INK.quiet },
  );
}

function paintFunctions(state: State, canvas: Canvas, area: Area, slice: TableSlice): void {
  const { model } = active(state);
  const { functions, recording } = model;
  const base = model.onCpu || model.wall || 1;
  head(canvas, area, slice, plural(slice.rows.length, 'function'), FUNCTION_SORTS[slice.sort]);
  const wide = area.width >= 100;
  const barWidth = area.width >= 120 ? 16 : 8;
  const columns = numberColumns(wide, barWidth, recording.kind === 'cpu' && area.width >= 72);
  const nameX = area.x + columns.name;
  const room = area.width - columns.name;
  const placeRoom = room >= 44 ? Math.floor(room * 0.5) : 0;
  const packageRoom = room >= 84 ? 20 : 0;
  paintHeads(canvas, area, columns, wide, 'function');
  if (packageRoom)
    canvas.text(nameX + room - placeRoom - packageRoom, area.y + 1, 'package', { fg: INK.quiet });
  for (let i = 0; i < bodyRows(area) && slice.place.top + i < slice.rows.length; i++) {
    const f = slice.rows[slice.place.top + i];
    const y = area.y + HEAD + i;
    const values = { self: functions.self[f], total: functions.total[f], gc: functions.gc[f] };
    paintNumbers(state, canvas, area, y, columns, wide, values, base);
    const category = functions.category[f];
    const fg = category === 0 ? undefined : CATEGORY_COLOUR[category];
    const nameRoom = room - placeRoom - packageRoom - 1;
    canvas.text(nameX, y, cutMiddle(visible(nameOf(model, f)), nameRoom), {
      fg,
      bold: values.self / base >= 0.1,
    });
    if (packageRoom) {
      const owner = model.packages[functions.package[f]]?.name ?? CATEGORIES[category];
      canvas.text(nameX + nameRoom + 1, y, cutEnd(visible(owner), packageRoom - 1), { fg: INK.quiet });
    }
    if (placeRoom)
      canvas.text(nameX + room - placeRoom, y, cutStart(placeLabel(model, f), placeRoom - 1), {
        fg: INK.quiet,
      });
  }
  leftOut(canvas, area, slice);
}

function paintPackages(state: State, canvas: Canvas, area: Area, slice: TableSlice): void {
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
  const wide = area.width >= 100;
  const columns = numberColumns(wide, area.width >= 120 ? 16 : 8, false);
  paintHeads(canvas, area, columns, wide, slice.pane === 1 ? 'file' : 'package');
  for (let i = 0; i < bodyRows(area) && slice.place.top + i < slice.rows.length; i++) {
    const row = slice.rows[slice.place.top + i];
    const y = area.y + HEAD + i;
    const entry = packageEntry(model, slice.pane, row);
    paintNumbers(state, canvas, area, y, columns, wide, { ...entry, gc: 0 }, base);
    const room = area.width - columns.name - 1;
    const name = slice.pane === 1 ? cutStart(visible(entry.name), room) : cutEnd(visible(entry.name), room);
    canvas.text(
      area.x + columns.name,
      y,
      name,
      slice.pane === 0 && row < 0 ? { fg: CATEGORY_COLOUR[-1 - row] } : {},
    );
  }
  leftOut(canvas, area, slice);
}

interface NumberColumns {
  bar: number;
  gc: boolean;
  name: number;
}

function numberColumns(wide: boolean, barWidth: number, gc: boolean): NumberColumns {
  return {
    bar: barWidth,
    gc,
    name: 1 + 8 + (wide ? 10 : 0) + barWidth + 1 + 8 + (wide ? 10 : 0) + (gc ? 9 : 0),
  };
}

function paintHeads(canvas: Canvas, area: Area, columns: NumberColumns, wide: boolean, name: string): void {
  let x = area.x + 1;
  const put = (text: string, width: number) => {
    canvas.text(x, area.y + 1, padStart(text, width), { fg: INK.quiet });
    x += width + 1;
  };
  put('self', 7);
  if (wide) put('', 9);
  x += columns.bar + 1;
  put('total', 7);
  if (wide) put('', 9);
  if (columns.gc) put('GC trig.', 8);
  canvas.text(area.x + columns.name, area.y + 1, name, { fg: INK.quiet });
}

function paintNumbers(
  state: State,
  canvas: Canvas,
  area: Area,
  y: number,
  columns: NumberColumns,
  wide: boolean,
  values: { self: number; total: number | null; gc: number },
  base: number,
): void {
  const { kind } = active(state).model.recording;
  let x = area.x + 1;
  const put = (text: string, width: number, style: object = {}) => {
    canvas.text(x, y, padStart(text, width), style);
    x += width + 1;
  };
  put(percent(values.self / base), 7, values.self / base >= 0.1 ? { fg: INK.accent, bold: true } : {});
  if (wide) put(amount(values.self, kind), 9, { fg: INK.quiet });
  const total = values.total ?? values.self;
  const parts = [
    { share: values.self / base, colour: INK.self, sign: '#' },
    { share: Math.max(0, total - values.self) / base, colour: INK.total, sign: '-' },
  ];
  bar(canvas, x, y, columns.bar, parts, state.ascii);
  x += columns.bar + 1;
  put(values.total === null ? '' : percent(total / base), 7);
  if (wide) put(values.total === null ? '' : amount(total, kind), 9, { fg: INK.quiet });
  if (columns.gc) put(values.gc > 0 ? percent(values.gc / base) : '', 8, { fg: CATEGORY_COLOUR[4] });
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

/** The regular expression that hides what is selected on a screen, in words; null where nothing can be hidden. */
export function packageUnderCursor(slot: Slot): string | null {
  const slice = slot.slices.packages;
  const row = slice.rows[slice.place.cursor];
  return slice.pane === 0 && row >= 0 ? (slot.model.packages[row]?.name ?? null) : null;
}
