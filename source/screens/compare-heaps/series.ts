import type { Rate, SeriesComparison } from '../../compare/heap-series.ts';
import type { Row } from '../../compare/row.ts';
import { bytes } from '../../format/numbers.ts';
import { visible } from '../../format/visible.ts';
import { pathLine } from '../../heap/retainers/path-line.ts';
import { cutEnd, cutMiddle, padEnd, padStart, wrap } from '../../paint/text.ts';
import { seriesVerdict } from '../../report/heap-series.ts';
import type { Line } from '../compare/lines.ts';
import { FASTER, inkOf, SLOWER } from '../compare/words.ts';
import { INK } from '../theme.ts';

// The verdict on two series of snapshots: how fast each process grows, and where.

/** Places and constructors told with the verdict. */
const TOP = 8;

/** Two series of snapshots, a process each: how fast they grow, and where. */
export function seriesLines(series: SeriesComparison, width: number): Line[] {
  const { before, after, whole, places, constructors } = series;
  const lines: Line[] = [{ text: '' }];
  const put = (text: string, style: Omit<Line, 'text'> = {}) => {
    for (const one of wrap(visible(text), width)) lines.push({ text: one, ...style });
  };
  const section = (title: string) => lines.push({ text: '' }, { text: title, fg: INK.accent, bold: true });
  const change = whole.after.bytes - whole.before.bytes;
  put(seriesVerdict(series), { bold: true, fg: change === 0 ? undefined : change < 0 ? FASTER : SLOWER });
  section('Total');
  for (const [side, { heaps }] of [
    ['before', before],
    ['after', after],
  ] as const)
    put(`${padEnd(side, 7)} ${heaps.map(({ totalSize }) => bytes(totalSize)).join(' → ')}`);
  put('Snapshots of one process a side, once each: growth from one snapshot to the next.', { fg: INK.quiet });
  section('Places that grow, largest difference first');
  if (places.length === 0) put('No growing object groups on either side.');
  for (const rate of places.slice(0, TOP)) lines.push(placeLine(rate, width));
  section('Constructors, by growth of retained size');
  if (constructors.length === 0) put('None grows.');
  for (const rate of constructors.slice(0, TOP)) lines.push(growthLine(rowOf(rate), width));
  return lines;
}

const placeLine = (rate: Rate, width: number): Line =>
  growthLine({ ...rowOf(rate), name: `${cutEnd(rate.name, 24)} · ${pathLine(rate.path ?? [])}` }, width);

/** A name with what it grows by on either side, and the difference. */
export function growthLine({ name, before, after, change }: Row, width: number): Line {
  const figures = `${padStart(signed(before?.self ?? 0), 9)} → ${padStart(signed(after?.self ?? 0), 9)}  ${padStart(signed(change), 10)}`;
  const room = Math.max(8, width - figures.length - 2);
  return {
    text: `${padEnd(cutMiddle(visible(name), room), room)}  ${figures}`,
    fg: inkOf(change, null),
  };
}

const signed = (size: number): string =>
  size === 0 ? '0 B' : `${size > 0 ? '+' : '−'}${bytes(Math.abs(size))}`;

const rows = new WeakMap<SeriesComparison, Row[]>();

/** Constructors as rows of a table: bytes from one snapshot to the next. */
export function growthRows(series: SeriesComparison): Row[] {
  let made = rows.get(series);
  if (!made) rows.set(series, (made = series.constructors.map(rowOf)));
  return made;
}

function rowOf({ name, before, after }: Rate): Row {
  const side = ({ bytes: size }: Rate['before']) => ({ self: size, total: size });
  return {
    ...{ kind: 'constructor', name, url: '', line: null, how: 'same', was: null },
    before: side(before),
    after: side(after),
    values: { before: [before.bytes], after: [after.bytes] },
    change: after.bytes - before.bytes,
    ...{ interval: null, p: null, changed: null },
  };
}
