import { type Activity, CATEGORIES, IDLE } from '../cpu/model.ts';
import type { Area, Canvas } from './canvas.ts';
import { blend } from './colour.ts';
import { themed } from './theme.ts';

const HEIGHTS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const SIGNS = [' ', '.', ':', '-', '=', '+', '*', '#', '@'];

/**
 * Activity over time: how high the block stands is how busy that stretch was, its colour what it was mostly busy with. Bins
 * are shared out by overlap, so that widths that do not divide them lie about nothing. Paints one row of a strip that is several high.
 *
 * @param line which row of it, 0 at the top, and of how many.
 */
export function heatStrip(
  canvas: Canvas,
  { x, y, width }: Pick<Area, 'x' | 'y' | 'width'>,
  activity: Activity,
  colours: readonly number[],
  line: { index: number; of: number },
): void {
  const kinds = CATEGORIES.length;
  for (let column = 0; column < width; column++) {
    const from = (column * activity.bins) / width;
    const to = ((column + 1) * activity.bins) / width;
    const sums = new Float64Array(kinds);
    for (let bin = Math.floor(from); bin < Math.min(activity.bins, Math.ceil(to)); bin++) {
      const part = Math.min(to, bin + 1) - Math.max(from, bin);
      for (let kind = 0; kind < kinds; kind++) sums[kind] += part * activity.micros[bin * kinds + kind];
    }
    const all = (to - from) * activity.binMicros;
    let busiest = 0;
    let busy = 0;
    for (let kind = 0; kind < kinds; kind++) {
      if (kind === IDLE) continue;
      busy += sums[kind];
      if (sums[kind] > sums[busiest]) busiest = kind;
    }
    const share = all > 0 ? Math.min(1, busy / all) : 0;
    const eighths = share === 0 ? 0 : Math.max(1, Math.round(share * 8 * line.of));
    const height = Math.max(0, Math.min(8, eighths - 8 * (line.of - 1 - line.index)));
    if (height === 0) continue;
    const fg = blend(canvas.theme.background, themed(canvas.theme, colours[busiest]), 0.4 + 0.6 * share);
    canvas.set(x + column, y, (canvas.ascii ? SIGNS : HEIGHTS)[height], { fg });
  }
}
