import { count, duration, percent, plural } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd, cutMiddle, padEnd, padStart, wrap } from '../../paint/text.ts';
import type { RouteRow } from '../../waits/model.ts';
import type { ProseRow } from '../finding-rows.ts';
import { HEADLINES, headlineRow, leadRows, MARGIN } from '../headline.ts';
import type { Action } from '../keys.ts';
import { type Area, active, step, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import { paintParts } from './requests.ts';
import { goToScreen, type WaitsScreen, type WaitsSlot, type WaitsState, type WaitsStep } from './state.ts';
import { kindColour } from './table.ts';

type Row =
  | { kind: 'text'; text: string; style?: { fg?: number; bold?: boolean } }
  | { kind: 'parts'; line: 0 | 1 }
  | { kind: 'finding'; index: number; row: ProseRow; first: boolean };

const TOP = 5;

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

function layout({ model, findings }: WaitsSlot, { width: columns, height }: Area): Row[] {
  const width = columns - 2 * MARGIN;
  const { recording, loop, operations } = model;
  const rows: Row[] = [];
  const text = (line: string, style?: { fg?: number; bold?: boolean }) =>
    rows.push({ kind: 'text', text: line, style });
  const section = (title: string) => {
    text('');
    text(title, { bold: true, fg: INK.accent });
  };
  if (findings === null) text('Looking for causes…', { fg: INK.quiet });
  findings?.slice(0, HEADLINES).forEach((finding, index) => {
    const told =
      index === 0
        ? leadRows(finding, width, height, 'Enter the fix · 2 operations')
        : [headlineRow(finding, width, false)];
    told.forEach((row, i) => {
      rows.push({ kind: 'finding', index, row, first: i === 0 });
    });
  });
  const more = (findings?.length ?? 0) - HEADLINES;
  if (more > 0) text(`   ⋯ ${count(more)} more: r`, { fg: INK.quiet });
  section('Where the time goes, along the critical path');
  rows.push({ kind: 'parts', line: 0 }, { kind: 'parts', line: 1 });
  text(
    `${duration(recording.wallMicros)} · ${plural(recording.operations.count, 'operation')} · ${plural(recording.requests.count, 'request')} · event-loop delay p99 ${duration(loop.p99Micros)}, utilization ${percent(loop.utilization)}`,
  );
  section('Longest waits');
  for (const row of operations.slice(0, TOP)) {
    const figures = `${padStart(count(row.count), 8)}${padStart(duration(row.totalMicros), 10)}  p95 ${padStart(duration(row.p95Micros), 8)}`;
    const room = width - figures.length;
    text(`${padEnd(cutMiddle(`${row.kind} ${row.label}`, room), room)}${figures}`, {
      fg: kindColour(row.kind),
    });
  }
  if (operations.length > TOP) text(`⋯ ${count(operations.length - TOP)} more: 2`, { fg: INK.quiet });
  section('Data quality');
  if (recording.dataQuality.length === 0) text('Recording is intact', { fg: INK.quiet });
  for (const note of recording.dataQuality) for (const line of wrap(`• ${note}`, width)) text(line);
  return rows;
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
  const { finding } = slot.slices.overview;
  const last = Math.max(0, Math.min(HEADLINES, slot.findings?.length ?? 0) - 1);
  switch (action) {
    case 'up':
    case 'down': {
      const next = Math.max(0, Math.min(last, finding + (action === 'up' ? -1 : 1)));
      return step(withSlice(state, 'overview', { finding: next }));
    }
    case 'pageUp':
    case 'pageDown':
      return step(wheel(state, action === 'pageUp' ? -area.height : area.height, area));
    case 'home':
    case 'end':
      return step(wheel(state, action === 'home' ? -1e9 : 1e9, area));
    case 'enter':
      if (!slot.findings) return step(state);
      return step(withSlice(goToScreen(state, 'wait-findings'), 'findings', { chosen: finding, top: 0 }));
    default:
      return null;
  }
}

function wheel(state: WaitsState, by: number, area: Area): WaitsState {
  const slot = active(state);
  const most = Math.max(0, layout(slot, area).length - area.height);
  return withSlice(state, 'overview', { top: Math.max(0, Math.min(most, slot.slices.overview.top + by)) });
}

function paint(state: WaitsState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const width = area.width - 2 * MARGIN;
  const rows = layout(slot, area);
  const { top, finding } = slot.slices.overview;
  const x = area.x + MARGIN;
  for (let i = 0; i < area.height && top + i < rows.length; i++) {
    const row = rows[top + i];
    const y = area.y + i;
    if (row.kind === 'text') canvas.text(x, y, cutEnd(row.text, width), row.style);
    else if (row.kind === 'finding') {
      let at = x;
      for (const part of row.row) at = canvas.text(at, y, part.text, part.style);
      if (row.first && row.index === finding) canvas.highlight(area.x + 1, y, area.width - 2, INK.chosen);
    } else if (row.line === 0 && i + 1 < area.height)
      paintParts(canvas, x, y, width, whole(slot), state.ascii);
  }
  const left = rows.length - top - area.height;
  if (left > 0) {
    const hint = ` ⋯ ${plural(left + 1, 'more row')}: PgDn `;
    canvas.text(area.x + area.width - hint.length - 1, area.y + area.height - 1, hint, { fg: INK.quiet });
  }
}
