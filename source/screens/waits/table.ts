import { count } from '../../format/numbers.ts';
import { visible } from '../../format/visible.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd, cutMiddle, padEnd, padStart } from '../../paint/text.ts';
import { type Head, layHeads, paintHeads } from '../heads.ts';
import { paintMoreBelow } from '../left-out.ts';
import type { Place } from '../list.ts';
import type { Area } from '../state.ts';
import { INK } from '../theme.ts';

// Tables of waits, drawn; and the colours of kinds.

/** A column of figures, to the right of what a row is about. */
export interface Column<R> {
  title: string;
  width: number;
  /** Columns of the terminal from which on it is shown. */
  from: number;
  text(row: R): string;
  colour?(row: R): number | undefined;
}

/** Where a recording has none: what a reader wants to know is whether that is an error. */
export const NO_OPERATIONS = 'No operation was recorded: the program waited for nothing that is recorded.';
const NO_MATCH = 'Nothing matches. Esc ends the search.';

export const HEAD = 1;
/** Rows for lines about the chosen row: at least so many where the terminal has as many rows as that needs, and all that the table leaves. */
export const roomBelow = (area: Area, length: number, least: number, from: number): number =>
  area.height < from ? 0 : Math.max(least, area.height - HEAD - 1 - length);

export const bodyRows = (area: Area, below = 0): number => Math.max(1, area.height - HEAD - 1 - below);

/** Kinds by colour: what one waits for most has the warmest. */
const KINDS: Record<string, number> = {
  http: 0x6fa3c9,
  sql: 0xe8a06b,
  redis: 0xd98cc0,
  fs: 0x8fbf7f,
  dns: 0x8fbfbf,
  net: 0x4f9dbf,
  timer: 0xc9b458,
  pool: 0xe5635c,
  zlib: 0xb07cd8,
  crypto: 0xb07cd8,
  child: 0xc9a05a,
};
export const kindColour = (kind: string): number => KINDS[kind] ?? INK.quiet;

const shownOf = <R>(columns: readonly Column<R>[], { width }: Area) =>
  columns.filter(({ from }) => width >= from);

/** Columns of the terminal that the figures leave. */
const roomOf = <R>(shown: readonly Column<R>[], area: Area) =>
  area.width - 2 - shown.reduce((sum, { width }) => sum + width + 1, 0);

/** The heads of the figures, as they are painted and clicked on. */
export function headsOf<R>(columns: readonly Column<R>[], area: Area): Head[] {
  const shown = shownOf(columns, area);
  return layHeads(
    area.x + 2 + roomOf(shown, area),
    shown.map(({ title, width }) => ({ by: title, width })),
  );
}

/** A table: what each row is about in the room that the figures leave, and the row that is chosen. */
export function paintTable<R>(
  canvas: Canvas,
  area: Area,
  {
    rows,
    place,
    columns,
    about,
    colour,
    sorted,
    filter,
    rest = 0,
  }: {
    rows: readonly R[];
    place: Place;
    columns: readonly Column<R>[];
    /** What a row is called, and what to say where there is none. */
    about: { title: string; none: string; text(row: R): string };
    colour(row: R): number;
    /** Title of the column that it is sorted by. */
    sorted: string;
    /** What the rows have been filtered by. */
    filter: string;
    /** Rows below that something else stands on. */
    rest?: number;
  },
): void {
  const shown = shownOf(columns, area);
  const room = roomOf(shown, area);
  const title =
    filter === '' ? about.title : `${about.title}, ${count(rows.length)} with "${visible(filter)}"`;
  canvas.text(area.x + 1, area.y, cutEnd(title, room), { fg: INK.quiet });
  if (rows.length === 0)
    canvas.text(
      area.x + 2,
      area.y + HEAD + 1,
      cutEnd(filter === '' ? about.none : NO_MATCH, area.width - 3),
      {
        fg: INK.quiet,
      },
    );
  paintHeads(canvas, area.y, headsOf(columns, area), sorted, false);
  const height = bodyRows(area, rest);
  for (let i = 0; i < height && place.top + i < rows.length; i++) {
    const row = rows[place.top + i];
    const y = area.y + HEAD + i;
    let at = canvas.text(area.x + 1, y, padEnd(cutMiddle(about.text(row), room), room), { fg: colour(row) });
    for (const column of shown)
      at = canvas.text(at + 1, y, padStart(cutEnd(column.text(row), column.width), column.width), {
        fg: column.colour?.(row),
      });
    if (place.top + i === place.cursor) canvas.highlight(area.x, y, area.width, INK.chosen);
  }
  const below = rows.length - place.top - height;
  paintMoreBelow(canvas, { ...area, height: HEAD + height + 1 }, below);
}
