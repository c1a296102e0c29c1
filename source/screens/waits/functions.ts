import { count, duration, percent } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd } from '../../paint/text.ts';
import { type WaitingFunction, waitingFunctions } from '../../waits/functions.ts';
import type { WaitsModel } from '../../waits/model.ts';
import { nameAndPlace, placeOf } from '../../waits/operations.ts';
import { type Area, active, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import { paintWaited } from './below.ts';
import { hasText } from './search.ts';
import { goToScreen, type WaitsSlot, type WaitsState } from './state.ts';
import { type Column, NO_OPERATIONS, paintTable, roomBelow } from './table.ts';
import { tableScreen } from './table-screen.ts';
import { treeOf } from './trees.ts';

// The table of functions that wait.

const COLUMNS: readonly Column<WaitingFunction>[] = [
  { title: 'own', width: 8, from: 40, text: (row) => (row.ownMicros > 0 ? duration(row.ownMicros) : '') },
  { title: 'total', width: 8, from: 30, text: (row) => duration(row.totalMicros) },
  { title: 'begins', width: 7, from: 60, text: (row) => (row.operations > 0 ? count(row.operations) : '') },
];
const SORTS: readonly { title: string; by(row: WaitingFunction): number }[] = [
  { title: 'own', by: (row) => row.ownMicros },
  { title: 'total', by: (row) => row.totalMicros },
  { title: 'begins', by: (row) => row.operations },
];
/** Lines about the chosen one, where there is room for them. */
const DETAIL = 7;
const detailRows = (area: Area, length: number) => roomBelow(area, length, DETAIL, 18);

const kept = new WeakMap<object, WaitingFunction[]>();

/** Those that the filter lets through, in the order of the chosen column. */
function rowsOf({ model, slices }: WaitsSlot): WaitingFunction[] {
  let rows = kept.get(model);
  if (!rows) kept.set(model, (rows = waitingFunctions(model, treeOf(model))));
  const { sort, filter } = slices['wait-functions'];
  return rows
    .filter((row) => hasText(nameOf(model, row), filter))
    .sort((a, b) => SORTS[sort].by(b) - SORTS[sort].by(a));
}

const nameOf = ({ recording }: WaitsModel, { frame }: WaitingFunction): string =>
  nameAndPlace(placeOf(recording, frame));

const chosen = (slot: WaitsSlot): WaitingFunction | undefined =>
  rowsOf(slot)[slot.slices['wait-functions'].place.cursor];

/** Where the chosen function stands; null where there is none. */
export function chosenFunctionPlace(slot: WaitsSlot) {
  const row = chosen(slot);
  return row ? placeOf(slot.model.recording, row.frame) : null;
}

/** The functions that wait: what each began itself, and all that was waited for below it. */
export const waitFunctionsScreen = tableScreen<WaitingFunction>({
  id: 'wait-functions',
  title: 'Functions that wait',
  tab: 'Functions',
  columns: COLUMNS,
  sorts: SORTS,
  length: (slot) => rowsOf(slot).length,
  detailRows,
  opens: 'in the flame graph',
  hints: ['enter', 'filter', 'sort', 'editor', 'findings'],
  paint,
  open(state) {
    const row = chosen(active(state));
    return row ? goToScreen(withSlice(state, 'waiting', { node: row.heaviest, zoom: 0 }), 'waiting') : null;
  },
});

function paint(state: WaitsState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { recording } = slot.model;
  const { place, sort, filter } = slot.slices['wait-functions'];
  const rows = rowsOf(slot);
  const rest = detailRows(area, rows.length);
  paintTable(canvas, area, {
    rows,
    place,
    columns: COLUMNS,
    about: {
      title: 'function',
      none:
        recording.operations.count === 0
          ? NO_OPERATIONS
          : 'No stacks: this recording does not say who waits.',
      text: (row) => nameOf(slot.model, row),
    },
    colour: ({ ownMicros }) => (ownMicros > 0 ? INK.accent : INK.quiet),
    sorted: SORTS[sort].title,
    filter,
    rest,
  });
  const row = chosen(slot);
  if (!row || rest === 0) return;
  const y = area.y + area.height - rest;
  about(slot, row).forEach((text, i) => {
    canvas.text(
      area.x + 1,
      y + i,
      cutEnd(text, area.width - 2),
      i === 0 ? { fg: INK.accent, bold: true } : {},
    );
  });
  const below = { ...area, y: y + ABOUT, height: rest - ABOUT };
  const title = `What ${placeOf(recording, row.frame).name} waits for`;
  paintWaited(canvas, below, slot.model, title, row.waitsFor);
}

/** Rows of what a function is and who calls it, with a gap. */
const ABOUT = 3;

function about({ model }: WaitsSlot, row: WaitingFunction): string[] {
  const { recording } = model;
  const all = treeOf(model).micros[0] || 1;
  const callers = row.callers
    .slice(0, 3)
    .map(
      (one) =>
        `${nameAndPlace(placeOf(recording, one.row))} ${duration(one.micros)} (${percent(one.micros / row.totalMicros)})`,
    );
  return [
    `${nameAndPlace(placeOf(recording, row.frame))}: ${percent(row.totalMicros / all)} of all that is waited for`,
    ...(callers.length > 0 ? [`called by ${callers.join(', ')}`] : []),
  ];
}
