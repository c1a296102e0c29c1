import { count, plural } from '../format/numbers.ts';
import type { Canvas } from '../paint/canvas.ts';
import type { Area } from './state.ts';
import { INK } from './theme.ts';

// What a list or text says of the rows that are not on the screen.

/** In the last row of a text that is scrolled: how many rows are below. */
export function paintLeft(canvas: Canvas, area: Area, rows: number): void {
  const hint = ` ⋯ ${plural(rows, 'more row')}: PgDn `;
  canvas.text(area.x + area.width - hint.length - 1, area.y + area.height - 1, hint, { fg: INK.quiet });
}

/** In the row below a list: how many are below those that are shown; nothing where there are none. */
export function paintMoreBelow(canvas: Canvas, area: Area, rows: number, note = ''): void {
  if (rows > 0)
    canvas.text(area.x + 1, area.y + area.height - 1, `⋯ ${count(rows)} more below${note}`, {
      fg: INK.quiet,
    });
}
