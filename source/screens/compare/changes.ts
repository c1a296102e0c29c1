import type { Row } from '../../compare/row.ts';
import { visible } from '../../format/visible.ts';
import { cutEnd, cutStart, padEnd } from '../../paint/text.ts';
import { moved, START, scrolled, settle } from '../list.ts';
import { type Area, active, step, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import { type CompareScreen, type CompareSlot, type CompareState, goToScreen, SORTS } from './state.ts';
import { rowLine } from './verdict.ts';

const HEAD = 1;
const FOOT = 1;
const bodyRows = (area: Area) => Math.max(1, area.height - HEAD - FOOT);

/** Functions by what changed. */
export const changesScreen: CompareScreen = {
  id: 'changes',
  title: 'Functions',
  enter(state, area) {
    const slot = active(state);
    const place = settle(slot.slices.changes.place, rowsOf(slot).length, bodyRows(area));
    return withSlice(state, 'changes', { place });
  },
  paint(state, canvas, area) {
    const slot = active(state);
    const { place, sort, filter } = slot.slices.changes;
    const rows = rowsOf(slot);
    const head = `${rows.length} functions by ${sort}${filter ? `, with "${visible(filter)}"` : ''}`;
    const columns = 'self before       after      change';
    canvas.text(area.x + 1, area.y, padEnd(head, area.width - columns.length - 14) + columns, {
      fg: INK.quiet,
    });
    const height = bodyRows(area);
    rows.slice(place.top, place.top + height).forEach((row, i) => {
      const { text, fg, bold } = rowLine(slot, row, area.width - 2);
      const chosen = place.top + i === place.cursor;
      canvas.text(area.x, area.y + HEAD + i, padEnd(` ${text}`, area.width), {
        fg,
        bold,
        bg: chosen ? INK.chosen : undefined,
      });
    });
    const row = rows[place.cursor];
    if (row)
      canvas.text(area.x + 1, area.y + area.height - 1, cutStart(placeText(row), area.width - 2), {
        fg: INK.quiet,
      });
  },
  act(state, action, area) {
    const slot = active(state);
    const { place, sort, reverse } = slot.slices.changes;
    const rows = rowsOf(slot);
    if (action === 'enter') return step(toTree(state, rows[place.cursor]));
    if (action === 'sort') {
      const next = SORTS[(SORTS.indexOf(sort) + 1) % SORTS.length];
      return step(withSlice(state, 'changes', { sort: next, place: START }));
    }
    if (action === 'reverse') return step(withSlice(state, 'changes', { reverse: !reverse }));
    const next = moved(place, action, rows.length, bodyRows(area));
    return next && step(withSlice(state, 'changes', { place: next }));
  },
  click(state, _x, y, area) {
    const slot = active(state);
    const { place } = slot.slices.changes;
    const cursor = place.top + y - HEAD;
    const rows = rowsOf(slot);
    if (y < HEAD || cursor >= rows.length) return null;
    if (cursor === place.cursor) return 'enter';
    const next = settle({ cursor, top: place.top }, rows.length, bodyRows(area));
    return step(withSlice(state, 'changes', { place: next }));
  },
  wheel(state, by, area) {
    const slot = active(state);
    const place = scrolled(slot.slices.changes.place, by, rowsOf(slot).length, bodyRows(area));
    return withSlice(state, 'changes', { place });
  },
  hints: () => ['enter', 'sort', 'filter', 'editor', 'back'],
  label: (_, action) => (action === 'enter' ? 'in the flame graph' : null),
};

export function rowsOf({ comparison, slices: { changes } }: CompareSlot): Row[] {
  const wanted = changes.filter.toLowerCase();
  const rows = comparison.functions.filter(
    ({ name, url }) => wanted === '' || `${name}\n${url}`.toLowerCase().includes(wanted),
  );
  const size = (row: Row): number =>
    changes.sort === 'change' ? Math.abs(row.change) : (row[changes.sort as 'before']?.self ?? 0);
  const sorted =
    changes.sort === 'name'
      ? rows.sort((a, b) => (a.name < b.name ? -1 : 1))
      : rows.sort((a, b) => size(b) - size(a));
  return changes.reverse ? sorted.reverse() : sorted;
}

/** What stands under the list about one of them. */
function placeText(row: Row): string {
  const interval = row.p === null ? '' : ` · p = ${row.p.toPrecision(2)} among all that were tested`;
  const place =
    row.url === '' ? 'no source location' : `${row.url}${row.line === null ? '' : `:${row.line}`}`;
  return visible(`${cutEnd(row.name, 40)} · ${place}${interval}`);
}

/** The flame graph, at the widest frame of a function. */
function toTree(state: CompareState, row: Row | undefined): CompareState {
  const { tree, comparison } = active(state);
  const at = row ? comparison.functions.indexOf(row) : -1;
  let node = -1;
  for (let i = 0; i < tree.count; i++)
    if (tree.row[i] === at && at >= 0 && (node < 0 || tree.total[i] > tree.total[node])) node = i;
  return node < 0 ? state : goToScreen(state, 'difference-flame', { node });
}
