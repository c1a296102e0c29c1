import { count, duration, percent } from '../../format/numbers.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd } from '../../paint/text.ts';
import type { RouteRow } from '../../waits/model.ts';
import { START } from '../list.ts';
import { type Area, active, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import { paintRest } from './below.ts';
import { paintTimes } from './histogram.ts';
import { BARS_HEAD, paintBars, requestAt } from './request-bars.ts';
import { hasText } from './search.ts';
import { goToScreen, type WaitsSlot, type WaitsState } from './state.ts';
import { type Column, kindColour, paintTable, roomBelow } from './table.ts';
import { tableScreen } from './table-screen.ts';

// The table of routes, and where the time of each goes.

const COLUMNS: readonly Column<RouteRow>[] = [
  { title: 'count', width: 7, from: 50, text: (row) => count(row.count) },
  { title: 'per s', width: 7, from: 100, text: (row) => (row.perSecond > 0 ? row.perSecond.toFixed(1) : '') },
  { title: 'total', width: 8, from: 50, text: (row) => duration(row.totalMicros) },
  { title: 'p50', width: 8, from: 90, text: (row) => duration(row.p50Micros) },
  { title: 'p95', width: 8, from: 90, text: (row) => duration(row.p95Micros) },
  { title: 'p99', width: 8, from: 40, text: (row) => duration(row.p99Micros) },
  { title: 'waits', width: 6, from: 70, text: (row) => share(row, row.waitMicros) },
  {
    title: 'blocked',
    width: 7,
    from: 76,
    text: (row) => share(row, row.blockedMicros),
    colour: (row) => (row.blockedMicros > 0.1 * row.totalMicros ? INK.bad : undefined),
  },
  { title: 'CPU', width: 6, from: 70, text: (row) => share(row, row.cpuMicros) },
  {
    title: 'errors',
    width: 6,
    from: 110,
    text: (row) => (row.errors > 0 ? percent(row.errors / (row.count || 1)) : ''),
    colour: () => INK.bad,
  },
];
const share = (row: RouteRow, micros: number) => percent(micros / (row.totalMicros || 1));
const SORTS: readonly { title: string; by(row: RouteRow): number }[] = [
  { title: 'total', by: (row) => row.totalMicros },
  { title: 'p99', by: (row) => row.p99Micros },
  { title: 'count', by: (row) => row.count },
  { title: 'per s', by: (row) => row.perSecond },
  { title: 'p50', by: (row) => row.p50Micros },
  { title: 'p95', by: (row) => row.p95Micros },
  { title: 'waits', by: (row) => row.waitMicros / (row.totalMicros || 1) },
  { title: 'blocked', by: (row) => row.blockedMicros / (row.totalMicros || 1) },
  { title: 'CPU', by: (row) => row.cpuMicros / (row.totalMicros || 1) },
  { title: 'errors', by: (row) => row.errors / (row.count || 1) },
];
const DETAIL = 4;
const detailRows = (area: Area, length: number) => roomBelow(area, length, DETAIL, 14);

/** Rows of `model.routes` that the filter lets through, in the order of the chosen column. */
const order = ({ model, slices }: WaitsSlot): number[] =>
  model.routes
    .map((_, i) => i)
    .filter((i) => hasText(model.routes[i].route, slices.requests.filter))
    .sort(
      (a, b) =>
        SORTS[slices.requests.sort].by(model.routes[b]) - SORTS[slices.requests.sort].by(model.routes[a]),
    );

/** Row of `model.routes`; -1 where the filter lets none through. */
export const chosenRoute = (slot: WaitsSlot): number => order(slot)[slot.slices.requests.place.cursor] ?? -1;

export const requestsScreen = tableScreen<RouteRow>({
  id: 'requests',
  title: 'Requests',
  columns: COLUMNS,
  sorts: SORTS,
  length: (slot) => order(slot).length,
  detailRows,
  opens: 'its slowest request',
  hints: ['enter', 'filter', 'sort', 'goal', 'findings', 'export'],
  paint,
  open(state) {
    const route = chosenRoute(active(state));
    if (route < 0) return null;
    const there = goToScreen(state, 'waterfall', { route });
    return withSlice(there, 'waterfall', { nth: 0, place: START });
  },
});

function paint(state: WaitsState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { routes } = slot.model;
  const { place, sort, filter } = slot.slices.requests;
  const rows = order(slot).map((i) => routes[i]);
  const rest = detailRows(area, rows.length);
  paintTable(canvas, area, {
    rows,
    place,
    columns: COLUMNS,
    about: {
      title: 'route',
      none: 'No request was recorded.',
      text: ({ route }) => route,
    },
    colour: () => INK.self,
    sorted: SORTS[sort].title,
    filter,
    rest,
  });
  const route = routes[chosenRoute(slot)];
  if (!route || rest === 0) return;
  const y = area.y + area.height - rest;
  canvas.text(
    area.x + 1,
    y,
    cutEnd(`Where the time of ${route.route} goes, along the critical path`, area.width - 2),
    {
      fg: INK.accent,
      bold: true,
    },
  );
  paintParts(canvas, area.x + 1, y + 1, area.width - 2, route);
  paintSlowest(canvas, { ...area, y: y + DETAIL, height: rest - DETAIL }, slot);
}

/** Where the table leaves room: the slowest request of the chosen route, which Enter opens; how long all took, and the recording over time. */
function paintSlowest(canvas: Canvas, area: Area, slot: WaitsSlot): void {
  if (area.height < BARS_HEAD + 3) return;
  const shown = requestAt(slot.model, chosenRoute(slot), 0);
  const waits = shown.rows.length > 0;
  const took = `${shown.of > 1 ? 'Its slowest request' : 'Its request'}: ${duration(shown.to - shown.from)}`;
  const title = waits ? took : `${took}, and it waited for nothing`;
  canvas.text(area.x + 1, area.y, title, { fg: INK.accent, bold: true });
  const height = waits ? Math.min(area.height - 1, BARS_HEAD + shown.rows.length) : 0;
  if (waits) paintBars(canvas, { ...area, y: area.y + 1, height }, slot.model, shown, null);
  const y = area.y + height + 2;
  const under = { ...area, x: area.x + 1, y, height: area.y + area.height - y };
  const taken = paintTimes(canvas, under, slot.model, chosenRoute(slot));
  paintRest(canvas, { ...under, width: area.width - 2 }, taken, slot.model);
}

/** A bar of where the time goes, and its words. */
export function paintParts(canvas: Canvas, x: number, y: number, width: number, route: RouteRow): void {
  const parts = [
    { text: 'CPU', micros: route.cpuMicros, colour: INK.self },
    { text: 'event loop busy', micros: route.blockedMicros, colour: INK.bad },
    ...route.kinds.map(({ kind, micros }) => ({ text: kind, micros, colour: kindColour(kind) })),
  ].filter(({ micros }) => micros > 0);
  const signs = '#=*+-~o';
  bar(
    canvas,
    x,
    y,
    width,
    parts.map(({ micros, colour }, i) => ({
      share: micros / (route.totalMicros || 1),
      colour,
      sign: signs[i % signs.length],
    })),
  );
  let at = x;
  parts.forEach(({ text, micros, colour }, i) => {
    const words = `${canvas.level === 0 || canvas.ascii ? signs[i % signs.length] : '█'} ${text} ${percent(micros / (route.totalMicros || 1))}  `;
    if (at + words.length <= x + width) at = canvas.text(at, y + 1, words, { fg: colour });
  });
}
