import type { Action } from '../binding.ts';
import { headAt } from '../heads.ts';
import { moved, START, scrolled, settle } from '../list.ts';
import type { WaitsScreenId } from '../screen-ids.ts';
import { type Area, active, step, withSlice } from '../state.ts';
import type { TableSlice } from './slices.ts';
import type { WaitsScreen, WaitsSlot, WaitsState, WaitsStep } from './state.ts';
import { bodyRows, type Column, HEAD, headsOf } from './table.ts';

// What all tables of waits share: moving, sorting, filtering, clicking.

type TableId = 'operations' | 'requests' | 'wait-functions';

/** A screen that is a table, with lines about the chosen row below it. */
export interface TableScreen<R> {
  id: TableId;
  title: string;
  /** The name on its tab. */
  tab?: string;
  columns: readonly Column<R>[];
  /** What rows can be sorted by: titles of columns. */
  sorts: readonly { title: string; by(row: R): number }[];
  /** How many rows there are. */
  length(slot: WaitsSlot): number;
  /** Lines below a table of so many rows. */
  detailRows(area: Area, length: number): number;
  /** What Enter does, in the footer's words. */
  opens: string;
  hints: ReturnType<WaitsScreen['hints']>;
  paint: WaitsScreen['paint'];
  /** What Enter on a row comes to; null where there is none. */
  open(state: WaitsState): WaitsState | null;
}

/** Only the rows that have a text in them, as it is typed. */
export const filteredTable = (state: WaitsState, id: TableId, filter: string): WaitsState =>
  withSlice(state, id, { filter, place: START });

export const isTable = (screen: WaitsScreenId): screen is TableId =>
  screen === 'operations' || screen === 'requests' || screen === 'wait-functions';

/** Moving, sorting, clicking and the wheel are the same on each of them. */
export function tableScreen<R>(table: TableScreen<R>): WaitsScreen {
  const { id, sorts, detailRows } = table;
  const sliceOf = (state: WaitsState): TableSlice => active(state).slices[id];
  const height = (state: WaitsState, area: Area) =>
    bodyRows(area, detailRows(area, table.length(active(state))));
  const nextSort = (state: WaitsState) => (sliceOf(state).sort + 1) % sorts.length;
  const at = (state: WaitsState, place: TableSlice['place']) => withSlice(state, id, { place });
  return {
    id: id satisfies WaitsScreenId,
    title: table.title,
    ...(table.tab ? { tab: table.tab } : {}),
    enter: (state, area) =>
      at(state, settle(sliceOf(state).place, table.length(active(state)), height(state, area))),
    paint: table.paint,
    act(state: WaitsState, action: Action, area: Area): WaitsStep | null {
      const next = moved(sliceOf(state).place, action, table.length(active(state)), height(state, area));
      if (next) return step(at(state, next));
      if (action === 'sort') return step(withSlice(state, id, { sort: nextSort(state), place: START }));
      if (action === 'back') return sliceOf(state).filter === '' ? null : step(filteredTable(state, id, ''));
      const opened = action === 'enter' ? table.open(state) : null;
      return opened && step(opened);
    },
    click(state, x, y, area) {
      if (y === 0) {
        const by = headAt(headsOf(table.columns, area), area.x + x);
        const sort = sorts.findIndex(({ title }) => title === by);
        return sort < 0 ? null : step(withSlice(state, id, { sort, place: START }));
      }
      const { place } = sliceOf(state);
      const cursor = place.top + y - HEAD;
      if (y < HEAD || y >= HEAD + height(state, area) || cursor >= table.length(active(state))) return null;
      return cursor === place.cursor ? 'enter' : step(at(state, { ...place, cursor }));
    },
    wheel: (state, by, area) =>
      at(state, scrolled(sliceOf(state).place, by, table.length(active(state)), height(state, area))),
    hints: () => table.hints,
    label(state, action) {
      if (action === 'enter') return table.opens;
      return action === 'sort' ? `sort by ${sorts[nextSort(state)].title}` : null;
    },
  };
}
