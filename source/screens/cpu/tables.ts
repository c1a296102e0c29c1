import { CATEGORIES, type CpuModel } from '../../cpu/model.ts';
import { rowsOf } from '../../cpu/query.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { moved, type Place, START, scrolled, settle } from '../list.ts';
import type { Screen } from '../screen.ts';
import {
  type Area,
  active,
  type Slot,
  type State,
  type Step,
  say,
  step,
  withSlice,
  withSlot,
} from '../state.ts';
import { INK } from '../theme.ts';
import { bodyRows, HEAD, paintFunctions, paintPackages } from './table-paint.ts';
import {
  FUNCTION_SORTS,
  functionRows,
  PACKAGE_PANES,
  PACKAGE_SORTS,
  packageRows,
  type TableSlice,
} from './table-rows.ts';
import { heaviestRow } from './tree.ts';

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
      // The function that other screens have selected is the one selected here; where it is not listed, the row that
      // is highlighted is what keys act on.
      const { rows, place } = active(fresh).slices[id];
      const at = rows[place.cursor] === slot.frame ? place.cursor : rows.indexOf(slot.frame);
      const there = settle(at < 0 ? place : { cursor: at, top: place.top }, rows.length, bodyRows(area));
      return at < 0 ? choose(fresh, there) : withSlice(fresh, id, { place: there });
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
        case 'hideThis':
        case 'editor':
        case 'copy':
        case 'goal':
          if (id === 'functions' && slice.rows.length === 0)
            return step(say(state, 'No function is listed.'));
          return id === 'packages' && action === 'enter' ? openPackage(state) : null;
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

/** The regular expression that hides what is selected on a screen, in words; null where nothing can be hidden. */
export function packageUnderCursor(slot: Slot): string | null {
  const slice = slot.slices.packages;
  const row = slice.rows[slice.place.cursor];
  return slice.pane === 0 && row >= 0 ? (slot.model.packages[row]?.name ?? null) : null;
}
