import { count, duration, percent, plural } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { Kept } from '../../paint/kept.ts';
import { cutEnd } from '../../paint/text.ts';
import type { OperationRow } from '../../waits/model.ts';
import { nameAndPlace } from '../../waits/operations.ts';
import { type Area, active } from '../state.ts';
import { INK } from '../theme.ts';
import { paintRest } from './below.ts';
import { paintHistogram } from './histogram.ts';
import { hasText } from './search.ts';
import { goToScreen, type WaitsSlot, type WaitsState } from './state.ts';
import { type Column, kindColour, NO_OPERATIONS, paintTable, roomBelow } from './table.ts';
import { tableScreen } from './table-screen.ts';

// The table of operations.

const time = (micros: number) => (micros > 0 ? duration(micros) : '');

const COLUMNS: readonly Column<OperationRow>[] = [
  { title: 'count', width: 7, from: 50, text: (row) => count(row.count) },
  { title: 'total', width: 8, from: 40, text: (row) => time(row.totalMicros) },
  { title: 'p50', width: 8, from: 100, text: (row) => time(row.p50Micros) },
  { title: 'p95', width: 8, from: 60, text: (row) => time(row.p95Micros) },
  { title: 'p99', width: 8, from: 110, text: (row) => time(row.p99Micros) },
  {
    title: 'loop delay',
    width: 10,
    from: 72,
    text: (row) => time(row.readyMicros),
    colour: (row) => (row.readyMicros > 0.2 * row.totalMicros ? INK.bad : undefined),
  },
  { title: 'on path', width: 7, from: 90, text: (row) => time(row.pathMicros) },
  { title: 'in flight', width: 9, from: 120, text: (row) => count(row.maxConcurrent) },
  {
    title: 'errors',
    width: 6,
    from: 130,
    text: (row) => (row.errors > 0 ? count(row.errors) : ''),
    colour: () => INK.bad,
  },
];
const SORTS: readonly { title: string; by(row: OperationRow): number }[] = [
  { title: 'total', by: (row) => row.totalMicros },
  { title: 'on path', by: (row) => row.pathMicros },
  { title: 'p95', by: (row) => row.p95Micros },
  { title: 'count', by: (row) => row.count },
  { title: 'loop delay', by: (row) => row.readyMicros },
  { title: 'p50', by: (row) => row.p50Micros },
  { title: 'p99', by: (row) => row.p99Micros },
  { title: 'in flight', by: (row) => row.maxConcurrent },
  { title: 'errors', by: (row) => row.errors },
];
/** Lines about the chosen one, where there is room for them. */
const DETAIL = 7;
const detailRows = (area: Area, length: number) => roomBelow(area, length, DETAIL, 18);

const kept = new Kept<OperationRow[]>(8);

/** Those that the filter lets through, in the order of the chosen column. */
function operationRows({ model, slices }: WaitsSlot): OperationRow[] {
  const { sort, filter } = slices.operations;
  return kept.get(model, [sort, filter], () =>
    model.operations
      .filter((row) => hasText(nameOf(row), filter))
      .sort((a, b) => SORTS[sort].by(b) - SORTS[sort].by(a)),
  );
}

const nameOf = ({ kind, label }: OperationRow): string => `${kind}  ${label}`;

export const chosenOperation = (slot: WaitsSlot): OperationRow | undefined =>
  operationRows(slot)[slot.slices.operations.place.cursor];

export const operationsScreen = tableScreen<OperationRow>({
  id: 'operations',
  title: 'Operations',
  columns: COLUMNS,
  sorts: SORTS,
  length: (slot) => operationRows(slot).length,
  detailRows,
  opens: 'who waits for it',
  hints: ['enter', 'filter', 'sort', 'goal', 'editor', 'findings'],
  paint,
  open: (state) => goToScreen(state, 'waiting'),
});

function paint(state: WaitsState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { place, sort, filter } = slot.slices.operations;
  const rows = operationRows(slot);
  const rest = detailRows(area, rows.length);
  paintTable(canvas, area, {
    rows,
    place,
    columns: COLUMNS,
    about: { title: 'operation', none: NO_OPERATIONS, text: nameOf },
    colour: ({ kind }) => kindColour(kind),
    sorted: SORTS[sort].title,
    filter,
    rest,
  });
  const row = chosenOperation(slot);
  if (!row || rest === 0) return;
  let y = area.y + area.height - rest;
  detail(row).forEach((text, i) => {
    canvas.text(area.x + 1, y++, cutEnd(text, area.width - 2), i === 0 ? { fg: INK.accent, bold: true } : {});
  });
  const left = area.y + area.height - ++y;
  const under = { ...area, x: area.x + 1, y, height: left };
  const { operations } = slot.model.recording;
  const taken = paintHistogram(canvas, under, 'How long they took', operations, row.rows);
  paintRest(canvas, { ...under, width: area.width - 2 }, taken, slot.model);
}

/** Where it was begun, how its time is split, and what the loop did meanwhile. */
function detail(row: OperationRow): string[] {
  const { totalMicros, remoteMicros, readyMicros, readyBehind, from, open } = row;
  const share = (micros: number) => percent(micros / (totalMicros || 1));
  const lines = [
    `${row.kind} ${row.label}`,
    `${duration(remoteMicros)} (${share(remoteMicros)}) for the answer · ${duration(readyMicros)} (${share(readyMicros)}) for the event loop${open > 0 ? ` · ${count(open)} never ended` : ''}`,
  ];
  if (readyBehind.length > 0)
    lines.push(
      `The event loop ran ${readyBehind
        .slice(0, 3)
        .map((one) => `${nameAndPlace(one)} ${duration(one.micros)}`)
        .join(', ')}`,
    );
  for (const one of from.slice(0, DETAIL - lines.length))
    lines.push(`from ${nameAndPlace(one)}: ${plural(one.count, 'time')}, ${duration(one.totalMicros)}`);
  return lines.slice(0, DETAIL);
}
