import { bytes, count, percent, plural } from '../../format/numbers.ts';
import type { Comparison, LeakRow } from '../../heap/comparison/model.ts';
import { pathLine } from '../../heap/retainers/path-line.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { sparkline } from '../../paint/sparkline.ts';
import { cutEnd, cutStart, fitting, padStart, wrap } from '../../paint/text.ts';
import { HEADLINES, headlineRow, leadRows, MARGIN } from '../headline.ts';
import { paintMoreBelow } from '../left-out.ts';
import { type Place, START, settle } from '../list.ts';
import type { ProseRow } from '../prose-row.ts';
import { type Area, active } from '../state.ts';
import { INK } from '../theme.ts';
import {
  bodyRows,
  classRows,
  comparisonOf,
  countsOf,
  HEAD,
  lengthOf,
  replacedClasses,
} from './comparison-rows.ts';
import type { HeapSlot, HeapState } from './state.ts';

// The comparison of snapshots of one process, drawn.

/** Snapshots that are compared: the last, and at most two before it. */
const COMPARED = 3;

const OTHER_RUN = [
  'These snapshots are not of one process.',
  '',
  'Object ids are valid within one process only: new and deleted objects are unknown.',
  'Take two or three snapshots of one run, a while apart.',
];

export function paintComparison(state: HeapState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  if (state.slots.length < 2) {
    canvas.text(
      area.x + 2,
      area.y + 1,
      'One snapshot shows weight, not growth. Open two or three of one process:',
      {},
    );
    canvas.text(area.x + 2, area.y + 3, 'culprit 1.heapsnapshot 2.heapsnapshot 3.heapsnapshot', {
      fg: INK.accent,
    });
    canvas.text(
      area.x + 2,
      area.y + 5,
      'node --heapsnapshot-signal=SIGUSR2 app.js   writes one for each kill -USR2.',
      { fg: INK.quiet },
    );
    return;
  }
  const last = state.slots.length - 1;
  if (state.active !== last) {
    canvas.text(
      area.x + 2,
      area.y + 1,
      `The comparison stands with the last snapshot: ] goes to ${state.slots[last].title}.`,
      {},
    );
    return;
  }
  const comparison = comparisonOf(slot);
  if (!comparison) {
    canvas.text(area.x + 2, area.y + 1, 'Comparing…', { fg: INK.quiet });
    return;
  }
  if (!comparison.sameProcess) {
    OTHER_RUN.forEach((line, i) => {
      canvas.text(area.x + 2, area.y + 1 + i, cutEnd(line, area.width - 3), i === 0 ? { bold: true } : {});
    });
    return;
  }
  const three = state.slots.length > 2;
  const width = area.width - 2;
  const compared = state.slots.slice(-COMPARED).map(({ heap }) => bytes(heap.model.totals.size));
  const change = comparison.sizeAfter - comparison.sizeBefore;
  const grown = `${change >= 0 ? '+' : '−'}${bytes(Math.abs(change))}${three ? ' since the second' : ''}`;
  const cameAndWent = `${plural(comparison.newCount, 'new object')}, ${count(comparison.deletedCount)} gone`;
  canvas.text(area.x + 1, area.y, fitting([compared.join(' → '), grown, cameAndWent], width), {
    bold: true,
  });
  const words = three
    ? 'Allocated between 1 and 2, still alive in 3: leak candidates.'
    : 'Of two: new objects. Some may be work under way: a third snapshot tells what stays.';
  canvas.text(area.x + 1, area.y + 1, cutEnd(words, width), { fg: INK.quiet });
  const { pane, places } = slot.slices.comparison;
  const rows = bodyRows(area);
  const length = lengthOf(state);
  const place = settle(places[pane], length, rows);
  if (pane === 0) paintLeaks(canvas, area, slot, comparison, place, rows, three);
  else paintClasses(canvas, area, state.slots, comparison, place, rows, three);
  if (length === 0) canvas.text(area.x + 2, area.y + HEAD + 1, 'Nothing piled up.', { fg: INK.good });
  else canvas.highlight(area.x, area.y + HEAD + place.cursor - place.top, area.width, INK.chosen);
  const below = length - place.top - rows;
  paintMoreBelow(canvas, area, below);
  if (pane !== 0) return;
  const used = paintBelow(canvas, area, slot, comparison.leaks[place.cursor], length);
  const left = area.height - used - CLASSES_HEAD;
  if (left >= LEAST_CLASSES)
    paintClasses(canvas, { ...area, y: area.y + used }, state.slots, comparison, START, left, three, false);
}

/** Rows of the other list, its heads left out, from which on it is shown below; and rows of a list's own heads. */
const LEAST_CLASSES = 4;
const CLASSES_HEAD = 2;

/** Under a short list: the whole path to what is chosen, and the recommendations. Returns how many rows of the area are taken. */
function paintBelow(
  canvas: Canvas,
  area: Area,
  { findings }: HeapSlot,
  leak: LeakRow | undefined,
  length: number,
): number {
  const width = area.width - 2 * MARGIN;
  const path = leak ? wrap(pathLine(leak.pathText), width) : [];
  const rows: ProseRow[] = [];
  if (leak) {
    rows.push([{ text: `What keeps ${leak.className} alive`, style: { fg: INK.accent, bold: true } }]);
    for (const line of path) rows.push([{ text: line, style: {} }]);
  }
  if (findings?.[0])
    rows.push(
      [],
      [{ text: 'Recommendations', style: { fg: INK.accent, bold: true } }],
      ...leadRows(findings[0], width, area.height, 'r the recommendation'),
      ...findings.slice(1, HEADLINES).map((one) => headlineRow(one, width, false)),
    );
  const from = HEAD + Math.max(1, length) + 1;
  if (from + rows.length > area.height) return area.height;
  rows.forEach((row, i) => {
    let x = area.x + MARGIN;
    for (const { text, style } of row) x = canvas.text(x, area.y + from + i, text, style);
  });
  return from + rows.length + 1;
}

function paintLeaks(
  canvas: Canvas,
  area: Area,
  slot: HeapSlot,
  comparison: Comparison,
  place: Place,
  rows: number,
  three: boolean,
): void {
  const total = slot.heap.model.totals.size || 1;
  canvas.text(
    area.x + 1,
    area.y + 2,
    cutEnd(
      `▸ ${plural(comparison.leaks.length, 'place')} where objects pile up (Tab: constructors)`,
      area.width - 2,
    ),
    { fg: INK.accent, bold: true },
  );
  const withShare = area.width >= 60;
  const head = ` retained${withShare ? '   of all' : ''}${padStart(three ? 'stayed' : 'new', 10)}  what, and its retaining path`;
  canvas.text(area.x + 1, area.y + 3, cutEnd(head, area.width - 2), { fg: INK.quiet });
  for (let i = 0; i < rows && place.top + i < comparison.leaks.length; i++) {
    const leak = comparison.leaks[place.top + i];
    const y = area.y + HEAD + i;
    let x = canvas.text(area.x + 1, y, padStart(bytes(leak.retainedSize), 9), { bold: i + place.top === 0 });
    if (withShare) x = canvas.text(x, y, padStart(percent(leak.retainedSize / total), 9), { fg: INK.quiet });
    x = canvas.text(x, y, padStart(count(leak.count), 10), {});
    x = canvas.text(x + 2, y, cutEnd(leak.className, Math.max(12, Math.floor((area.width - x) / 3))), {
      fg: INK.accent,
      bold: true,
    });
    const { counts, sizes, known } = leak.growth;
    const values = known ? counts : sizes;
    if (three) x = canvas.text(x + 1, y, sparkline(values), { fg: INK.accent });
    if (area.width >= 110)
      x = canvas.text(x + 1, y, values.map(known ? count : bytes).join(' → '), { fg: INK.quiet });
    const room = area.x + area.width - x - 2;
    canvas.text(x + 1, y, cutStart(pathLine(leak.pathText), room), { fg: INK.quiet });
  }
}

function paintClasses(
  canvas: Canvas,
  area: Area,
  slots: readonly HeapSlot[],
  comparison: Comparison,
  place: Place,
  rows: number,
  three: boolean,
  isChosen = true,
): void {
  const y = area.y + (isChosen ? HEAD - CLASSES_HEAD : 0);
  const list = classRows(slots[slots.length - 1], comparison);
  const replaced = replacedClasses(comparison);
  const rest = replaced > 0 ? ` · ${count(replaced)} replaced one for one` : '';
  const title = `${plural(list.length, 'constructor')} that changed${rest}`;
  canvas.text(
    area.x + 1,
    y,
    cutEnd(isChosen ? `▸ ${title} (Tab: what piles up)` : ` ${title} (Tab: to them)`, area.width - 2),
    isChosen ? { fg: INK.accent, bold: true } : { fg: INK.quiet },
  );
  // The narrower the screen, the fewer columns: what the list is sorted by and the name stay.
  const wide = area.width >= 100;
  const widest = area.width >= 130;
  const narrow = area.width < (three ? 76 : 58);
  const columns: [string, number][] = [
    ['stayed', three ? 9 : 0],
    [narrow ? 'they keep' : 'retained by them', three ? (narrow ? 10 : 18) : 0],
    ['new', wide || !three ? 9 : 0],
    ['gone', wide || !(three || narrow) ? 9 : 0],
    ['new size', widest ? 10 : 0],
    ['gone size', widest ? 11 : 0],
    ['count delta', narrow ? 0 : 13],
    ['size delta', narrow ? 0 : 12],
    [narrow ? 'they keep' : 'retained by new', widest || !three ? (narrow ? 10 : 17) : 0],
  ];
  const line = (y: number, cells: string[], style = {}) => {
    let x = area.x + 1;
    columns.forEach(([, width], i) => {
      if (width > 0) x = canvas.text(x, y, padStart(cells[i], width), style);
    });
    return x + 2;
  };
  const heads = columns.map(([head]) => head);
  const head = line(y + 1, heads, { fg: INK.quiet }) + (three ? slots.length + 1 : 0);
  canvas.text(head, y + 1, 'constructor', { fg: INK.quiet });
  for (let i = 0; i < rows && place.top + i < list.length; i++) {
    const row = list[place.top + i];
    const at = y + CLASSES_HEAD + i;
    let x = line(at, [
      count(row.survivors),
      bytes(row.survivorRetained),
      count(row.newCount),
      count(row.deletedCount),
      bytes(row.newSize),
      bytes(row.deletedSize),
      signed(row.newCount - row.deletedCount, count),
      signed(row.newSize - row.deletedSize, bytes),
      bytes(row.retainedByNew),
    ]);
    if (three)
      x =
        canvas.text(x, at, padStart(sparkline(countsOf(slots, row.key)), slots.length), { fg: INK.accent }) +
        1;
    canvas.text(x, at, cutEnd(row.name, area.x + area.width - x - 1), { bold: isChosen });
  }
}

const signed = (value: number, words: (value: number) => string) =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${words(Math.abs(value))}`;
