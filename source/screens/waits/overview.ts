import { count, duration, percent, plural } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutMiddle, fitting, padEnd, padStart } from '../../paint/text.ts';
import type { RouteRow } from '../../waits/model.ts';
import type { Action } from '../binding.ts';
import { MARGIN } from '../headline.ts';
import {
  movedOverview,
  type OverviewRow,
  OverviewRows,
  paintOverview,
  scrolledTo,
} from '../overview-rows.ts';
import { type Area, active, step, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import { heightOverTime, paintOverTime } from './over-time.ts';
import { paintParts } from './requests.ts';
import { goToScreen, type WaitsScreen, type WaitsSlot, type WaitsState, type WaitsStep } from './state.ts';
import { kindColour, NO_OPERATIONS } from './table.ts';

// The overview of a recording of waits: its rows, keys, and how it is painted.

/** The shares of the critical path: a row of bars, and one of words. */
type Own = { kind: 'parts'; line: 0 | 1 } | { kind: 'over time'; row: number; of: number };

const TOP = 5;
/** On a terminal with so many rows more of them are listed. */
const TALL = 36;

export const waitsOverviewScreen: WaitsScreen = {
  id: 'waits',
  title: 'Overview',
  enter: (state) => state,
  paint,
  act,
  click(state, _x, y, area) {
    const slot = active(state);
    const row = layout(slot, area)[y + slot.slices.overview.top];
    if (row?.kind !== 'finding') return null;
    const chosen = withSlice(state, 'overview', { finding: row.index });
    return slot.slices.overview.finding === row.index ? act(chosen, 'enter', area) : step(chosen);
  },
  wheel,
  hints: () => ['enter', 'screen2', 'screen3', 'findings', 'export'],
};

/** Rows from which on figures over time are shown, the most of them. */
const ROOM = 6;
const HIGHEST = 28;

/** Where there is room below the rest, or above what is known of the recording: figures over time. */
function layout(slot: WaitsSlot, area: Area): OverviewRow<Own>[] {
  const rows = rowsOf(slot, area);
  const room = Math.min(HIGHEST, area.height - rows.length - 1);
  if (room < ROOM) return rows;
  const of = heightOverTime(slot.model, room);
  const at = rows.findIndex((row) => row.kind === 'text' && row.text === 'Data quality');
  const figures = Array.from({ length: of }, (_, row) => ({ kind: 'over time', row, of }) as const);
  return rows.toSpliced(at, 0, ...figures, { kind: 'text', text: '' });
}

function rowsOf(slot: WaitsSlot, area: Area): OverviewRow<Own>[] {
  const { model } = slot;
  const width = area.width - 2 * MARGIN;
  const { recording, loop, operations } = model;
  const list = new OverviewRows<Own>(area);
  list.findings(slot, '2 operations');
  list.section('Where the time goes, along the critical path');
  list.add({ kind: 'parts', line: 0 }, { kind: 'parts', line: 1 });
  const parts = [
    duration(recording.wallMicros),
    plural(recording.operations.count, 'operation'),
    plural(recording.requests.count, 'request'),
    `event-loop delay p99 ${duration(loop.p99Micros)}`,
    `utilization ${percent(loop.utilization)}`,
  ];
  list.text(fitting(parts, width));
  list.section('Longest waits, by total time');
  if (operations.length === 0) list.text(NO_OPERATIONS, { fg: INK.quiet });
  const most = area.height >= TALL ? 2 * TOP : TOP;
  // As wide as the longest, so that figures stand beside the names on a wide terminal too.
  const longest = Math.max(
    ...operations.slice(0, most).map(({ kind, label }) => kind.length + 1 + label.length),
  );
  for (const row of operations.slice(0, most)) {
    const figures = `${padStart(count(row.count), 8)} ×${padStart(duration(row.totalMicros), 10)}  p95 ${padStart(duration(row.p95Micros), 8)}`;
    const room = Math.min(longest, width - figures.length);
    list.text(`${padEnd(cutMiddle(`${row.kind} ${row.label}`, room), room)}${figures}`, {
      fg: kindColour(row.kind),
    });
  }
  if (operations.length > most)
    list.text(`⋯ ${count(operations.length - most)} more (press 2)`, { fg: INK.quiet });
  list.dataQuality(recording.dataQuality);
  return list.rows;
}

/** All routes as one. */
function whole({ model }: WaitsSlot): RouteRow {
  const sum = (of: 'totalMicros' | 'cpuMicros' | 'blockedMicros' | 'waitMicros') =>
    model.routes.reduce((all, row) => all + row[of], 0);
  const kinds = new Map<string, number>();
  for (const { kinds: own } of model.routes)
    for (const { kind, micros } of own) kinds.set(kind, (kinds.get(kind) ?? 0) + micros);
  return {
    ...model.routes[0],
    totalMicros: sum('totalMicros'),
    cpuMicros: sum('cpuMicros'),
    blockedMicros: sum('blockedMicros'),
    waitMicros: sum('waitMicros'),
    kinds: [...kinds].map(([kind, micros]) => ({ kind, micros })).sort((a, b) => b.micros - a.micros),
  };
}

function act(state: WaitsState, action: Action, area: Area): WaitsStep | null {
  const slot = active(state);
  const { overview } = slot.slices;
  const rows = layout(slot, area).length;
  const moved = movedOverview(overview, action, rows, area, slot.findings?.length ?? 0);
  if (moved) return step(withSlice(state, 'overview', moved));
  if (action !== 'enter') return null;
  if (!slot.findings) return step(state);
  const change = { chosen: overview.finding, top: 0 };
  return step(withSlice(goToScreen(state, 'wait-findings'), 'findings', change));
}

function wheel(state: WaitsState, by: number, area: Area): WaitsState {
  const slot = active(state);
  const top = scrolledTo(slot.slices.overview.top + by, layout(slot, area).length, area);
  return withSlice(state, 'overview', { top });
}

function paint(state: WaitsState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  paintOverview(canvas, area, layout(slot, area), slot.slices.overview, (row, x, y, width) => {
    if (row.kind === 'over time') {
      if (row.row === 0 && y + row.of <= area.y + area.height)
        paintOverTime(canvas, { x, y, width, height: row.of }, slot.model);
    } else if (row.line === 0 && y + 1 < area.y + area.height) paintParts(canvas, x, y, width, whole(slot));
  });
}
