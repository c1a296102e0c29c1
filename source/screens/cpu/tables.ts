import { CATEGORIES, type CpuModel } from '../../cpu/model.ts';
import { heaviestRow } from '../../cpu/query.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { headAt } from '../heads.ts';
import { around, moved, type Place, START, scrolled, settle } from '../list.ts';
import { belowOf, untoldBelow } from '../room-under.ts';
import { type Area, active, say, step, withSlice, withSlot } from '../state.ts';
import { goTo } from '../subject.ts';
import { INK } from '../theme.ts';
import { withBelow } from './below.ts';
import type { TableSlice } from './slices.ts';
import {
  leaveProfile,
  type ProfileScreen,
  type ProfileSlot,
  type ProfileState,
  type ProfileStep,
} from './state.ts';
import { headsOf } from './table-columns.ts';
import { bodyRows, HEAD, paintFunctions, paintPackages } from './table-paint.ts';
import { FUNCTION_SORTS, functionRows, PACKAGE_PANES, PACKAGE_SORTS, packageRows } from './table-rows.ts';

// What keys and the mouse do on the tables of functions and of packages.

export const functionsScreen: ProfileScreen = makeTable(
  'functions',
  'Functions',
  FUNCTION_SORTS,
  functionRows,
  paintFunctions,
);
export const packagesScreen: ProfileScreen = makeTable(
  'packages',
  'Packages',
  PACKAGE_SORTS,
  packageRows,
  paintPackages,
);

type Rows = (model: CpuModel, slice: TableSlice) => Int32Array;
type Paint = (state: ProfileState, canvas: Canvas, area: Area, slice: TableSlice) => void;

/** What both tables share: sorting, filtering, moving; the rest is which rows and how they look. */
function makeTable(
  id: 'functions' | 'packages',
  title: string,
  sorts: readonly string[],
  rowsFor: Rows,
  paintRows: Paint,
): ProfileScreen {
  const refresh = (state: ProfileState, change: Partial<TableSlice>, area: Area): ProfileState => {
    const { model, slices } = active(state);
    const slice = { ...slices[id], ...change, model };
    const rows = rowsFor(model, slice);
    const place = settle(slice.place, rows.length, bodyRows(area));
    return withSlice(state, id, { ...slice, rows, place });
  };
  const move = (state: ProfileState, place: Place): ProfileState =>
    choose(withSlice(state, id, { stood: null }), id, place);
  /** Another order of the rows: what one asks for is at the top. */
  const reordered = (state: ProfileState, change: Partial<TableSlice>, area: Area): ProfileState =>
    move(refresh(state, { ...change, place: START }, area), START);
  const refreshed = (state: ProfileState, area: Area): ProfileState => {
    const slot = active(state);
    const slice = slot.slices[id];
    const fresh = slice.model === slot.model ? state : refresh(state, {}, area);
    if (id !== 'functions') return fresh;
    const { rows, place } = active(fresh).slices[id];
    if (rows[place.cursor] === slot.frame)
      return choose(fresh, id, settle(place, rows.length, bodyRows(area)));
    const at = rows.indexOf(slot.frame);
    // At first sight of the list its top is what one came for: the function that other screens have selected
    // may be hundreds of rows down.
    if (at < 0 || (slice.model === null && at >= bodyRows(area)))
      return choose(fresh, id, settle(slice.model === null ? START : place, rows.length, bodyRows(area)));
    return withSlice(fresh, id, { place: around(at, rows.length, bodyRows(area)) });
  };
  return {
    id,
    title,
    untold: (state, area) =>
      id === 'functions' ? untoldBelow(HEAD + active(state).slices.functions.rows.length, area) : [],
    enter(state, area) {
      const shown = refreshed(state, area);
      if (id !== 'functions') return shown;
      const { frame, slices } = active(shown);
      return withBelow(shown, belowOf(area, HEAD + slices.functions.rows.length), frame);
    },
    act(state, action, area) {
      const slice = active(state).slices[id];
      const place = moved(slice.place, action, slice.rows.length, bodyRows(area));
      if (place) return step(move(state, place));
      switch (action) {
        case 'sort':
          return step(reordered(state, { sort: (slice.sort + 1) % sorts.length, reversed: false }, area));
        case 'reverse':
          return step(reordered(state, { reversed: !slice.reversed }, area));
        case 'pane':
        case 'paneBack':
          return id === 'packages'
            ? step(refresh(state, { pane: 1 - slice.pane, place: START, filter: '', stood: null }, area))
            : null;
        case 'back':
          if (slice.filter === '') return null;
          return slice.of === null ? step(filtered(state, id, '', area)) : step(backFrom(state, id, area));
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
    click(state, x, y, area) {
      const slice = active(state).slices[id];
      if (y === HEAD - 1) {
        const sort = sorts.indexOf(headAt(headsOf(active(state).model, area, id, slice), area.x + x) ?? '');
        if (sort < 0) return null;
        return step(
          reordered(
            state,
            sort === slice.sort ? { reversed: !slice.reversed } : { sort, reversed: false },
            area,
          ),
        );
      }
      const cursor = slice.place.top + y - HEAD;
      if (y < HEAD || cursor >= slice.rows.length) return null;
      if (cursor === slice.place.cursor) return id === 'packages' ? openPackage(state) : 'enter';
      return step(move(state, settle({ cursor, top: slice.place.top }, slice.rows.length, bodyRows(area))));
    },
    wheel(state, by, area) {
      const slice = active(state).slices[id];
      return move(state, scrolled(slice.place, by, slice.rows.length, bodyRows(area)));
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
          slice.filter ? `Nothing matches ${slice.of ?? slice.filter}` : 'Nothing here.',
          { fg: INK.quiet },
        );
    },
  };
}

type TableId = 'functions' | 'packages';

/** The cursor on a row; a function there is the one that every screen has selected. */
function choose(state: ProfileState, id: TableId, place: Place): ProfileState {
  const chosen = withSlice(state, id, { place });
  const { model, frame: before, slices } = active(chosen);
  const frame = slices[id].rows[place.cursor];
  if (id !== 'functions' || frame === undefined || frame === before) return chosen;
  return withSlot(chosen, { frame, node: Math.max(0, heaviestRow(model, [frame])) });
}

/** The cursor on this row, at the top where it is not listed. */
function standOn(state: ProfileState, id: TableId, row: number, area: Area): ProfileState {
  const { rows } = active(state).slices[id];
  const at = Math.max(0, rows.indexOf(row));
  return choose(state, id, around(at, rows.length, bodyRows(area)));
}

/** The state with a table filtered; the reducer calls it as the filter is typed. What one stood on is kept as long as it is listed. */
export function filtered(state: ProfileState, id: TableId, filter: string, area: Area): ProfileState {
  const { model, slices } = active(state);
  const { rows: before, place } = slices[id];
  const stood = slices[id].stood ?? before[place.cursor] ?? null;
  const slice = { ...slices[id], filter, of: null, model, stood: filter === '' ? null : stood };
  const rows = (id === 'functions' ? functionRows : packageRows)(model, slice);
  return standOn(withSlice(state, id, { ...slice, rows }), id, stood ?? -1, area);
}

/** Enter on a package or file: its functions. */
function openPackage(state: ProfileState): ProfileStep | null {
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
  return step(
    withSlice(goTo(state, 'functions', leaveProfile), 'functions', {
      // All of it: `webpack` is no part of `webpack-sources`.
      filter: `^${escaped}$`,
      of: text,
      model: null,
      place: START,
      stood: null,
    }),
  );
}

/** To where the filter came from, without it. */
function backFrom(state: ProfileState, id: TableId, area: Area): ProfileState {
  const { trail, slices } = active(state);
  const last = trail.at(-1);
  const all = filtered(state, id, '', area);
  const cleared = withSlice(all, id, { ...active(all).slices[id], of: null, stood: slices[id].stood });
  return last ? withSlot(cleared, { ...last, trail: trail.slice(0, -1) }) : cleared;
}

/** The package that the cursor is on; null on a file, and on what is in no package. */
export function packageUnderCursor(slot: ProfileSlot): string | null {
  const slice = slot.slices.packages;
  const row = slice.rows[slice.place.cursor];
  return slice.pane === 0 && row >= 0 ? (slot.model.packages[row]?.name ?? null) : null;
}
