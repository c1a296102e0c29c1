import type { Row } from '../../compare/row.ts';
import { plural } from '../../format/numbers.ts';
import { visible } from '../../format/visible.ts';
import { cutEnd, padEnd, widthOf } from '../../paint/text.ts';
import type { Action } from '../binding.ts';
import { type Head, headAt, paintHeads } from '../heads.ts';
import { moved, type Place, START, scrolled, settle } from '../list.ts';
import type { Screen } from '../screen.ts';
import type { AnyScreenId } from '../screen-ids.ts';
import { type AnySlot, type Area, active, type State, step, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import type { Line } from './lines.ts';

// The table of what changed, for functions and for constructors.

const SORTS = ['change', 'before', 'after', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export interface ChangesSlice {
  place: Place;
  sort: Sort;
  reverse: boolean;
  filter: string;
}

export const freshChanges: ChangesSlice = { place: START, sort: 'change', reverse: false, filter: '' };

type Changed = AnySlot & { slices: { changes: ChangesSlice } };

export interface Table<S> {
  /** What a row is: `function`. */
  noun: string;
  /** What stands above the figures, and how many columns of a line follow them. */
  heads(slot: S): Record<'before' | 'after' | 'change', string> & { rest: number };
  all(slot: S): readonly Row[];
  line(slot: S, row: Row, width: number): Line;
  /** What stands under the list about the selected row. */
  foot(row: Row, width: number): string;
  /** Where Enter leads; left out: nowhere. */
  enter?(state: State<S & AnySlot>, row: Row | undefined): State<S & AnySlot>;
  hints: Action[];
  enters: string;
}

const HEAD = 1;
const FOOT = 1;
const bodyRows = (area: Area) => Math.max(1, area.height - HEAD - FOOT);

/** The rows of a comparison by what changed: sorted, filtered, and one of them selected. */
export function changesTable<S extends Changed>(
  about: { id: AnyScreenId & S['screen']; title: string },
  table: Table<S>,
): Screen<S, never> {
  const rowsOf = (slot: S) => chosenRows(table.all(slot), slot.slices.changes);
  const change = (state: State<S>, part: Partial<ChangesSlice>): State<S> =>
    withSlice(state, 'changes', part as Partial<S['slices']['changes']>);
  return {
    ...about,
    enter(state, area) {
      const slot = active(state);
      return change(state, { place: settle(slot.slices.changes.place, rowsOf(slot).length, bodyRows(area)) });
    },
    paint(state, canvas, area) {
      const slot = active(state);
      const { place, sort } = slot.slices.changes;
      const rows = rowsOf(slot);
      const [name, ...heads] = headsOf(table, slot, area);
      canvas.text(name.x, area.y, cutEnd(name.text, heads[0].x - name.x), { fg: INK.quiet });
      paintHeads(canvas, area.y, heads, sort, slot.slices.changes.reverse);
      const height = bodyRows(area);
      rows.slice(place.top, place.top + height).forEach((row, i) => {
        const { text, fg, bold } = table.line(slot, row, area.width - 2);
        const chosen = place.top + i === place.cursor;
        canvas.text(area.x, area.y + HEAD + i, padEnd(` ${text}`, area.width), {
          fg,
          bold,
          bg: chosen ? INK.chosen : undefined,
        });
      });
      const row = rows[place.cursor];
      if (row)
        canvas.text(area.x + 1, area.y + area.height - 1, table.foot(row, area.width - 2), { fg: INK.quiet });
    },
    act(state, action, area) {
      const slot = active(state);
      const { place, sort, reverse } = slot.slices.changes;
      const rows = rowsOf(slot);
      if (action === 'enter' && table.enter)
        return step(table.enter(state as State<S & AnySlot>, rows[place.cursor]) as State<S>);
      if (action === 'sort') {
        const next = SORTS[(SORTS.indexOf(sort) + 1) % SORTS.length];
        return step(change(state, { sort: next, place: START }));
      }
      if (action === 'reverse') return step(change(state, { reverse: !reverse }));
      const next = moved(place, action, rows.length, bodyRows(area));
      return next && step(change(state, { place: next }));
    },
    click(state, x, y, area) {
      const slot = active(state);
      const { place, sort, reverse } = slot.slices.changes;
      const by = y < HEAD ? headAt(headsOf(table, slot, area), area.x + x) : null;
      if (by)
        return step(change(state, { sort: by as Sort, reverse: by === sort && !reverse, place: START }));
      const cursor = place.top + y - HEAD;
      const rows = rowsOf(slot);
      if (y < HEAD || cursor >= rows.length) return null;
      if (cursor === place.cursor) return table.enter ? 'enter' : null;
      return step(change(state, { place: settle({ cursor, top: place.top }, rows.length, bodyRows(area)) }));
    },
    wheel(state, by, area) {
      const slot = active(state);
      return change(state, {
        place: scrolled(slot.slices.changes.place, by, rowsOf(slot).length, bodyRows(area)),
      });
    },
    hints: () => table.hints,
    label: (_, action) => (action === 'enter' ? table.enters : null),
  };
}

/** Columns of `before`, of ` → after` and of `  change`, as lines have them. */
const WIDTHS = { before: 9, after: 12, change: 12 };

/** The heads that rows are sorted by, for the painter and the mouse: how many of what there are sorts by name. */
function headsOf<S extends Changed>(table: Table<S>, slot: S, area: Area): Head[] {
  const { sort, filter } = slot.slices.changes;
  const { rest, ...texts } = table.heads(slot);
  const many = plural(chosenRows(table.all(slot), slot.slices.changes).length, table.noun);
  const text = `${many} by ${sort}${filter ? `, with "${visible(filter)}"` : ''}`;
  const heads: Head[] = [{ x: area.x + 1, end: area.x + 1 + widthOf(text), text, by: 'name' }];
  let at = area.x + area.width - 1 - rest - WIDTHS.before - WIDTHS.after - WIDTHS.change;
  for (const by of ['before', 'after', 'change'] as const) {
    heads.push({ x: at, end: at + WIDTHS[by], text: texts[by], by });
    at += WIDTHS[by];
  }
  return heads;
}

/** What is equal is in the order of its size. */
const largest = ({ before, after }: Row): number => Math.max(before?.self ?? 0, after?.self ?? 0);

/** The rows that the filter lets through, in the order that was chosen. */
export function chosenRows(all: readonly Row[], { sort, reverse, filter }: ChangesSlice): Row[] {
  const wanted = filter.toLowerCase();
  const rows = all.filter(
    ({ name, url }) => wanted === '' || `${name}\n${url}`.toLowerCase().includes(wanted),
  );
  const size = (row: Row): number =>
    sort === 'change' ? Math.abs(row.change) : (row[sort as 'before']?.self ?? 0);
  const sorted =
    sort === 'name'
      ? rows.sort((a, b) => (a.name < b.name ? -1 : 1))
      : rows.sort((a, b) => size(b) - size(a) || largest(b) - largest(a));
  return reverse ? sorted.reverse() : sorted;
}

/** `p = 0.0021, corrected for the number of tests` */
export const chanceText = ({ p }: Row): string =>
  p === null ? '' : ` · p = ${p.toPrecision(2)}, corrected for the number of tests`;
