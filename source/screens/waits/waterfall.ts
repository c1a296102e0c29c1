import { count, duration } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd, cutMiddle, padEnd, padStart } from '../../paint/text.ts';
import { busyBetween } from '../../waits/busy.ts';
import type { WaitsModel } from '../../waits/model.ts';
import { byRequest } from '../../waits/path.ts';
import type { Action } from '../binding.ts';
import { moved, START, scrolled } from '../list.ts';
import { type Area, active, step, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import type { WaitsScreen, WaitsSlot, WaitsState, WaitsStep } from './state.ts';
import { kindColour } from './table.ts';

/** A request, or the whole program where there are none, as bars on a time axis. */
interface Shown {
  from: number;
  to: number;
  /** Operations by start. */
  rows: Int32Array;
  /** Of how many, the slowest first. */
  nth: number;
  of: number;
}

const HEAD = 3;
const bodyRows = (area: Area) => Math.max(1, area.height - HEAD - 1);

const lists = new WeakMap<object, ReturnType<typeof byRequest>>();
const slowest = new WeakMap<object, Int32Array>();

function shownOf({ model, route, slices }: WaitsSlot): Shown {
  const { recording, routes } = model;
  const { requests, operations, wallMicros } = recording;
  let by = lists.get(model);
  if (!by) lists.set(model, (by = byRequest(recording)));
  const row = routes[route] ?? routes[0];
  const inOrder = (rows: Int32Array) =>
    rows.slice().sort((a, b) => operations.start[a] - operations.start[b]);
  if (row.rows.length === 0) {
    const rows = inOrder(by.row.subarray(by.start[requests.count], by.start[requests.count + 1]));
    return { from: 0, to: wallMicros, rows, nth: 0, of: 1 };
  }
  let order = slowest.get(row);
  if (!order) {
    const took = (r: number) => (Number.isNaN(requests.end[r]) ? 0 : requests.end[r] - requests.start[r]);
    slowest.set(row, (order = row.rows.slice().sort((a, b) => took(b) - took(a))));
  }
  const nth = Math.min(slices.waterfall.nth, order.length - 1);
  const r = order[nth];
  const to = Number.isNaN(requests.end[r]) ? wallMicros : requests.end[r];
  const rows = inOrder(by.row.subarray(by.start[r], by.start[r + 1]));
  return { from: requests.start[r], to, rows, nth, of: order.length };
}

export const waterfallScreen: WaitsScreen = {
  id: 'waterfall',
  title: 'Waterfall',
  enter: (state) => state,
  paint,
  act,
  click: (state, _x, y) => {
    const { place } = active(state).slices.waterfall;
    const cursor = place.top + y - HEAD;
    const { rows } = shownOf(active(state));
    if (y < HEAD || cursor >= rows.length) return null;
    return step(withSlice(state, 'waterfall', { place: { ...place, cursor } }));
  },
  wheel(state, by, area) {
    const slot = active(state);
    const place = scrolled(slot.slices.waterfall.place, by, shownOf(slot).rows.length, bodyRows(area));
    return withSlice(state, 'waterfall', { place });
  },
  hints: () => ['left', 'right', 'editor', 'back', 'findings'],
  label: (_, action) => (action === 'left' ? 'slower request' : action === 'right' ? 'faster request' : null),
};

/** The operation that is chosen; -1 for none. */
export const chosenInWaterfall = (slot: WaitsSlot): number =>
  shownOf(slot).rows[slot.slices.waterfall.place.cursor] ?? -1;

function act(state: WaitsState, action: Action, area: Area): WaitsStep | null {
  const slot = active(state);
  const { nth, of, rows } = shownOf(slot);
  if (action === 'left' || action === 'right') {
    const next = Math.max(0, Math.min(of - 1, nth + (action === 'left' ? -1 : 1)));
    return step(withSlice(state, 'waterfall', { nth: next, place: START }));
  }
  const next = moved(slot.slices.waterfall.place, action, rows.length, bodyRows(area));
  return next && step(withSlice(state, 'waterfall', { place: next }));
}

function paint(state: WaitsState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { model, route } = slot;
  const shown = shownOf(slot);
  const { from, to, rows, nth, of } = shown;
  const { place } = slot.slices.waterfall;
  const name = (model.routes[route] ?? model.routes[0]).route;
  const which =
    of > 1 ? ` · ${nth === 0 ? 'the slowest' : `number ${count(nth + 1)} by time`} of ${count(of)}` : '';
  canvas.text(area.x + 1, area.y, cutEnd(`${name} · ${duration(to - from)}${which}`, area.width - 2), {
    fg: INK.accent,
    bold: true,
  });
  const left = Math.max(16, Math.min(44, Math.floor(area.width * 0.4)));
  const axis = { x: area.x + left + 1, width: Math.max(10, area.width - left - 12) };
  canvas.text(area.x + 1, area.y + 1, padEnd('● on the critical path', left), { fg: INK.quiet });
  canvas.text(axis.x, area.y + 1, padEnd('0', axis.width - 8) + padStart(duration(to - from), 8), {
    fg: INK.quiet,
  });
  canvas.text(area.x + 1, area.y + 2, padEnd('event loop busy', left), { fg: INK.self });
  paintBusy(canvas, axis, area.y + 2, model, shown, state.ascii);
  for (let i = 0; i < bodyRows(area) && place.top + i < rows.length; i++) {
    const y = area.y + HEAD + i;
    paintBar(canvas, area.x + 1, left - 1, axis, y, model, shown, rows[place.top + i], state.ascii);
    if (place.top + i === place.cursor) canvas.highlight(area.x, y, area.width, INK.chosen);
  }
  if (rows.length === 0)
    canvas.text(area.x + 2, area.y + HEAD + 1, 'It waited for nothing.', { fg: INK.quiet });
  const below = rows.length - place.top - bodyRows(area);
  const { operations, strings } = model.recording;
  const values = strings[operations.values[rows[place.cursor] ?? -1] ?? 0];
  const last = [values && `with ${values}`, below > 0 && `⋯ ${count(below)} more below`];
  canvas.text(
    area.x + 1,
    area.y + area.height - 1,
    cutEnd(last.filter(Boolean).join(' · '), area.width - 2),
    {
      fg: INK.quiet,
    },
  );
}

interface Axis {
  x: number;
  width: number;
}

/** Under the bars: where the loop was busy, whoever for. */
function paintBusy(
  canvas: Canvas,
  { x, width }: Axis,
  y: number,
  model: WaitsModel,
  { from, to }: Shown,
  ascii: boolean,
): void {
  const bin = (to - from) / width;
  for (let c = 0; c < width; c++) {
    const share = busyBetween(model.busy, from + c * bin, from + (c + 1) * bin) / (bin || 1);
    if (share < 0.05) continue;
    canvas.set(x + c, y, ascii ? '#' : share > 0.75 ? '█' : share > 0.4 ? '▅' : '▂', { fg: INK.self });
  }
}

/** A bar in the colour of its kind until the answer was there, and red from then on until it was taken up. */
function paintBar(
  canvas: Canvas,
  x: number,
  left: number,
  axis: Axis,
  y: number,
  model: WaitsModel,
  { from, to }: Shown,
  row: number,
  ascii: boolean,
): void {
  const { operations, strings } = model.recording;
  const kind = strings[operations.kind[row]];
  const on = model.onPath[row] > 0;
  canvas.text(x, y, on ? '●' : ' ', { fg: INK.accent });
  canvas.text(x + 2, y, padEnd(cutMiddle(`${kind} ${strings[operations.label[row]]}`, left - 2), left - 2), {
    fg: kindColour(kind),
  });
  const at = (time: number) => Math.round(((time - from) / (to - from || 1)) * axis.width);
  const end = Number.isNaN(operations.end[row]) ? to : Math.min(to, operations.end[row]);
  const ready = Number.isNaN(model.ready[row]) ? end : Math.min(end, model.ready[row]);
  const first = Math.max(0, Math.min(axis.width - 1, at(operations.start[row])));
  const last = Math.max(first + 1, Math.min(axis.width, at(end)));
  for (let c = first; c < last; c++) {
    const late = c >= at(ready) && ready < end && at(ready) < last;
    const sign = late ? (ascii ? '!' : '▒') : ascii ? '=' : '█';
    canvas.set(axis.x + c, y, sign, { fg: late ? INK.bad : kindColour(kind) });
  }
  const took = Number.isNaN(operations.end[row])
    ? 'open'
    : duration(operations.end[row] - operations.start[row]);
  canvas.text(axis.x + axis.width + 1, y, padStart(took, 8), {});
}
