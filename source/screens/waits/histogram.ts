import { count, duration, percent } from '../../format/numbers.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { Kept } from '../../paint/kept.ts';
import { padStart } from '../../paint/text.ts';
import type { WaitsModel } from '../../waits/model.ts';
import type { Area } from '../state.ts';
import { INK } from '../theme.ts';

// How long operations or requests took, as a distribution.

/** Times between two bounds, in microseconds: `[from, to)`. */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

/** Times shared out at 1, 2, 5, 10, … or, where that is more than `most` bins, at powers of ten; the empty ones at the ends left out. */
export function binsOf(micros: Float64Array, most: number): Bin[] {
  let [least, longest] = [Number.POSITIVE_INFINITY, 0];
  for (const time of micros) {
    if (time > 0 && time < least) least = time;
    if (time > longest) longest = time;
  }
  if (longest === 0) return [];
  const first = Math.floor(Math.log10(least));
  const last = Math.floor(Math.log10(longest)) + 1;
  const steps = (last - first + 1) * 3 <= most ? [1, 2, 5] : [1];
  const edges: number[] = [];
  for (let decade = first; decade <= last; decade++) edges.push(...steps.map((step) => step * 10 ** decade));
  const bins = edges.slice(1).map((to, i) => ({ from: edges[i], to, count: 0 }));
  for (const time of micros) {
    if (!(time > 0)) continue;
    let at = (Math.floor(Math.log10(time)) - first) * steps.length;
    while (at > 0 && time < bins[at].from) at--;
    while (at < bins.length - 1 && time >= bins[at].to) at++;
    bins[at].count++;
  }
  const shown = bins.slice(
    bins.findIndex((bin) => bin.count > 0),
    bins.findLastIndex((bin) => bin.count > 0) + 1,
  );
  return shown.slice(-most);
}

const kept = new Kept<Bin[]>(4);

/** Rows from which on there is room for a distribution. */
const LEAST = 4;

/** How long the requests of a route took, where there is room and more than one. Returns the rows that it takes. */
export function paintTimes(
  canvas: Canvas,
  area: Area,
  { recording: { requests }, routes }: WaitsModel,
  route: number,
): number {
  const { rows } = routes[route] ?? routes[0];
  if (rows.length < 2) return 0;
  return paintHistogram(canvas, area, `How long all ${count(rows.length)} requests took`, requests, rows);
}

/**
 * A title, and a row for each bin: bounds, bar, how many. Nothing where there is too little room. Returns the rows that it takes.
 *
 * @param rows those of `of`.
 */
export function paintHistogram(
  canvas: Canvas,
  { x, y, width, height }: Area,
  title: string,
  of: { start: Float64Array; end: Float64Array },
  rows: Int32Array,
): number {
  const bins =
    height < LEAST
      ? []
      : kept.get(rows, [height], () =>
          binsOf(
            Float64Array.from(rows, (row) => of.end[row] - of.start[row]),
            height - 1,
          ),
        );
  if (bins.length === 0) return 0;
  canvas.text(x, y, title, { fg: INK.accent, bold: true });
  const all = bins.reduce((sum, bin) => sum + bin.count, 0);
  const barWidth = Math.max(8, Math.min(60, width - 44));
  bins.forEach((bin, i) => {
    const row = y + 1 + i;
    const share = bin.count / all;
    const bounds = `${duration(bin.from)} to ${duration(bin.to)}`;
    canvas.text(x, row, padStart(bounds, 20), { fg: INK.quiet });
    bar(canvas, x + 22, row, barWidth, [{ share, colour: INK.self, sign: '#' }]);
    canvas.text(x + 23 + barWidth, row, `${padStart(count(bin.count), 8)} ${padStart(percent(share), 7)}`);
  });
  return bins.length + 1;
}
