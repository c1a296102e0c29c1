import { count, duration, percent } from '../../format/numbers.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { padStart } from '../../paint/text.ts';
import type { WaitsModel } from '../../waits/model.ts';
import type { Area } from '../state.ts';
import { INK } from '../theme.ts';

/** Times between two bounds, in microseconds: `[from, to)`. */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

/** Times shared out at 1, 2, 5, 10, … or, where that is more than `most` bins, at powers of ten; the empty ones at the ends left out. */
export function binsOf(micros: readonly number[], most: number): Bin[] {
  const times = micros.filter((time) => time > 0);
  if (times.length === 0) return [];
  const [least, longest] = times.reduce(
    ([low, high], time) => [Math.min(low, time), Math.max(high, time)],
    [Number.POSITIVE_INFINITY, 0],
  );
  const decades = Math.ceil(Math.log10(longest / least)) + 1;
  const steps = decades * 3 <= most ? [1, 2, 5] : [1];
  const edges: number[] = [];
  for (let ten = 10 ** Math.floor(Math.log10(least)); ten <= longest * 10; ten *= 10)
    edges.push(...steps.map((step) => step * ten));
  const bins = edges.slice(1).map((to, i) => ({ from: edges[i], to, count: 0 }));
  for (const time of times) bins[edges.findLastIndex((edge) => edge <= time)].count++;
  const first = bins.findIndex((bin) => bin.count > 0);
  const last = bins.findLastIndex((bin) => bin.count > 0);
  return bins.slice(first, last + 1).slice(-most);
}

/** Rows from which on there is room for a distribution. */
const LEAST = 4;

/** How long the requests of a route took, where there is room and more than one. */
export function paintTimes(
  canvas: Canvas,
  area: Area,
  { recording: { requests }, routes }: WaitsModel,
  route: number,
  ascii: boolean,
): void {
  const { rows } = routes[route] ?? routes[0];
  if (rows.length < 2) return;
  const took = Array.from(rows, (r) => requests.end[r] - requests.start[r]);
  paintHistogram(canvas, area, `How long all ${count(rows.length)} requests took`, took, ascii);
}

/** A title, and a row for each bin: bounds, bar, how many. Nothing where there is too little room. */
export function paintHistogram(
  canvas: Canvas,
  { x, y, width, height }: Area,
  title: string,
  micros: readonly number[],
  ascii: boolean,
): void {
  const bins = height < LEAST ? [] : binsOf(micros, height - 1);
  if (bins.length === 0) return;
  canvas.text(x, y, title, { fg: INK.accent, bold: true });
  const all = bins.reduce((sum, bin) => sum + bin.count, 0);
  const barWidth = Math.max(8, Math.min(60, width - 44));
  bins.forEach((bin, i) => {
    const row = y + 1 + i;
    const share = bin.count / all;
    const bounds = `${duration(bin.from)} to ${duration(bin.to)}`;
    canvas.text(x, row, padStart(bounds, 20), { fg: INK.quiet });
    bar(canvas, x + 22, row, barWidth, [{ share, colour: INK.self, sign: '#' }], ascii);
    canvas.text(x + 23 + barWidth, row, `${padStart(count(bin.count), 8)} ${padStart(percent(share), 7)}`);
  });
}
