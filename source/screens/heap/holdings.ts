import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd, padStart, widthOf } from '../../paint/text.ts';
import { paintMoreBelow } from '../left-out.ts';
import { moved, type Place, START, scrolled, settle } from '../list.ts';
import { type Area, active, say, step, withSlice, withSlot } from '../state.ts';
import { INK } from '../theme.ts';
import { HOLDINGS, type Holding, limitOf } from './holding-tables.ts';
import type { HoldingsSlice } from './slices.ts';
import { goToObject, type HeapScreen, type HeapSlot, type HeapState, type HeapStep, keyOf } from './state.ts';

// The screen of these tables: its keys, and how it is painted.

export const holdingsSlice: HoldingsSlice = { pane: 0, places: HOLDINGS.map(() => START) };

const HEAD = 3;
const bodyRows = (area: Area) => Math.max(1, area.height - HEAD - 1);

/** What heaps are usually full of, one table each: strings, closures, listeners, collections, globals, realms, detached nodes, allocation sites. */
export const holdingsScreen: HeapScreen = {
  id: 'holdings',
  title: 'Holdings',
  enter: (state) => state,
  asks: (slot) => [{ about: tableOf(slot).about }],
  paint,
  act,
  click(state, x, y, area) {
    const slot = active(state);
    if (y === 0) {
      const pane = paneTabs(slot).findIndex((tab) => x >= tab.x && x < tab.x + tab.text.length);
      return pane < 0 ? null : step(withSlice(state, 'holdings', { pane }));
    }
    const { pane, places } = slot.slices.holdings;
    const cursor = places[pane].top + y - HEAD;
    const length = rowsOf(slot)?.length ?? 0;
    if (y < HEAD || cursor >= length) return null;
    if (cursor === places[pane].cursor) return act(state, 'enter', area);
    return step(placed(state, settle({ cursor, top: places[pane].top }, length, bodyRows(area))));
  },
  wheel(state, by, area) {
    const slot = active(state);
    const { pane, places } = slot.slices.holdings;
    return placed(state, scrolled(places[pane], by, rowsOf(slot)?.length ?? 0, bodyRows(area)));
  },
  hints: (state) =>
    leadsSomewhere(active(state))
      ? ['enter', 'pane', 'back', 'search', 'copy']
      : ['pane', 'back', 'search', 'screen2'],
  label(state, action) {
    const { pane } = active(state).slices.holdings;
    if (action === 'pane') return HOLDINGS[(pane + 1) % HOLDINGS.length].name.toLowerCase();
    return action === 'enter' && leadsSomewhere(active(state)) ? 'its retainers' : null;
  },
};

/** Whether the rows are about objects: a place that allocates is none. */
const leadsSomewhere = (slot: HeapSlot): boolean => tableOf(slot).about !== 'allocationSites';

const tableOf = ({ slices }: HeapSlot): Holding => HOLDINGS[slices.holdings.pane];

/** The table's rows; undefined while the engine counts. */
function rowsOf(slot: HeapSlot): readonly unknown[] | undefined {
  return slot.answers.get(keyOf({ about: tableOf(slot).about })) as readonly unknown[] | undefined;
}

function nodeAt(slot: HeapSlot, index: number): number {
  const row = rowsOf(slot)?.[index];
  return row === undefined ? -1 : tableOf(slot).node(row as never);
}

/** The row one stands on is the object that other screens have selected. */
function placed(state: HeapState, place: Place): HeapState {
  const slot = active(state);
  const { pane, places } = slot.slices.holdings;
  const there = withSlice(state, 'holdings', {
    places: places.map((old, i) => (i === pane ? place : old)),
  });
  const node = nodeAt(slot, place.cursor);
  return node < 0 ? there : withSlot(there, { node });
}

function act(state: HeapState, action: string, area: Area): HeapStep | null {
  const slot = active(state);
  const { pane, places } = slot.slices.holdings;
  const rows = rowsOf(slot) ?? [];
  const place = moved(places[pane], action, rows.length, bodyRows(area));
  if (place) return step(placed(state, place));
  const turn = { pane: 1, right: 1, paneBack: -1, left: -1 }[action];
  if (turn !== undefined)
    return step(withSlice(state, 'holdings', { pane: (pane + turn + HOLDINGS.length) % HOLDINGS.length }));
  if (action !== 'enter') return null;
  const node = nodeAt(slot, places[pane].cursor);
  if (node < 0 && rows.length > 0)
    return step(say(state, 'An allocation site is not an object. Its classes are under Constructors.'));
  return step(node < 0 ? state : goToObject(state, node));
}

function paneTabs({ slices }: HeapSlot): { x: number; text: string; here: boolean }[] {
  let x = 1;
  return HOLDINGS.map(({ name }, i) => {
    const tab = { x, text: name, here: i === slices.holdings.pane };
    x += name.length + 2;
    return tab;
  });
}

/** Names take this much, or as much as there is. */
const NAMES = 16;

/** The columns there is room for: figures go first, quiet ones before the others, and names stay. */
function fitting(columns: Holding['columns'], width: number): Holding['columns'] {
  const shown = columns.filter(({ from = 0 }) => width >= from);
  const room = () =>
    shown
      .slice(0, -1)
      .reduce(
        (left, column) => left - (column.width > 0 ? column.width : -column.width * width) - 1,
        width - 2,
      );
  while (room() < NAMES) {
    const inside = shown.slice(1, -1);
    const goes = inside.findLast(({ quiet }) => quiet) ?? inside.findLast(({ right }) => right);
    if (!goes) break;
    shown.splice(shown.indexOf(goes), 1);
  }
  return shown;
}

function paint(state: HeapState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { pane, places } = slot.slices.holdings;
  const { columns, none, about } = tableOf(slot);
  for (const { x, text, here } of paneTabs(slot))
    canvas.text(area.x + x, area.y, text, here ? { fg: INK.accent, bold: true } : { fg: INK.quiet });
  const rows = rowsOf(slot);
  canvas.text(area.x + 1, area.y + 1, cutEnd(rows ? tableOf(slot).words : 'Counting…', area.width - 2), {
    fg: INK.quiet,
  });
  if (!rows) return;
  const shownColumns = fitting(columns, area.width);
  const line = (y: number, cell: (i: number) => string, style: (i: number) => object) => {
    let x = area.x + 1;
    columns.forEach((column, i) => {
      if (!shownColumns.includes(column)) return;
      const last = column === shownColumns.at(-1);
      const room = area.x + area.width - x - 1;
      const width = last ? room : column.width > 0 ? column.width : Math.floor(area.width * -column.width);
      const text = cutEnd(cell(i), Math.min(room, width));
      canvas.text(x, y, column.right ? padStart(text, width) : text, style(i));
      x += Math.max(width, widthOf(text)) + 1;
    });
  };
  line(
    area.y + 2,
    (i) => columns[i].head,
    () => ({ fg: INK.quiet }),
  );
  const place = settle(places[pane], rows.length, bodyRows(area));
  for (let i = 0; i < bodyRows(area) && place.top + i < rows.length; i++) {
    const cells = tableOf(slot).cells(rows[place.top + i] as never, slot.heap.model);
    const y = area.y + HEAD + i;
    line(
      y,
      (c) => cells[c],
      (c) => (columns[c].strong ? { bold: true } : columns[c].quiet ? { fg: INK.quiet } : {}),
    );
    if (place.top + i === place.cursor) canvas.highlight(area.x, y, area.width, INK.chosen);
  }
  if (rows.length === 0) canvas.text(area.x + 2, area.y + HEAD + 1, none, { fg: INK.quiet });
  const below = rows.length - place.top - bodyRows(area);
  const most = rows.length === limitOf(about) ? ' (and smaller ones that are not listed)' : '';
  paintMoreBelow(canvas, area, below, most);
}
