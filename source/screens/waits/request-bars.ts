import { duration } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutMiddle, padEnd, padStart } from '../../paint/text.ts';
import { busyBetween } from '../../waits/busy.ts';
import type { WaitsModel } from '../../waits/model.ts';
import { byRequest } from '../../waits/path.ts';
import type { Place } from '../list.ts';
import type { Area } from '../state.ts';
import { INK } from '../theme.ts';
import { kindColour } from './table.ts';

// One request as bars on a time axis.

/** A request, or the whole program where there are none, as bars on a time axis. */
export interface Shown {
  from: number;
  to: number;
  /** Operations by start. */
  rows: Int32Array;
  /** Of how many, the slowest first. */
  nth: number;
  of: number;
}

const lists = new WeakMap<object, ReturnType<typeof byRequest>>();
const slowest = new WeakMap<object, Int32Array>();

/** The request of a route that is so far from its slowest. */
export function requestAt(model: WaitsModel, route: number, wanted: number): Shown {
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
  const nth = Math.min(wanted, order.length - 1);
  const r = order[nth];
  const to = Number.isNaN(requests.end[r]) ? wallMicros : requests.end[r];
  const rows = inOrder(by.row.subarray(by.start[r], by.start[r + 1]));
  return { from: requests.start[r], to, rows, nth, of: order.length };
}

/** Rows above the bars: the axis, and where the loop was busy. */
export const BARS_HEAD = 2;

/** A request on a time axis: its operations from the place's top on, that of the cursor marked. */
export function paintBars(
  canvas: Canvas,
  area: Area,
  model: WaitsModel,
  shown: Shown,
  place: Place | null,
): void {
  const { from, to, rows } = shown;
  const top = place?.top ?? 0;
  const left = Math.max(16, Math.min(44, Math.floor(area.width * 0.4)));
  const axis = { x: area.x + left + 1, width: Math.max(10, area.width - left - 12) };
  canvas.text(area.x + 1, area.y, padEnd('● on the critical path', left), { fg: INK.quiet });
  canvas.text(axis.x, area.y, padEnd('0 ms', axis.width - 8) + padStart(duration(to - from), 8), {
    fg: INK.quiet,
  });
  canvas.text(area.x + 1, area.y + 1, padEnd(`loop busy · ${canvas.ascii ? '!' : '▒'} answer waits`, left), {
    fg: INK.self,
  });
  paintBusy(canvas, axis, area.y + 1, model, shown);
  for (let i = 0; i < area.height - BARS_HEAD && top + i < rows.length; i++) {
    const y = area.y + BARS_HEAD + i;
    paintBar(canvas, area.x + 1, left - 1, axis, y, model, shown, rows[top + i]);
    if (place && top + i === place.cursor) canvas.highlight(area.x, y, area.width, INK.chosen);
  }
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
): void {
  const bin = (to - from) / width;
  for (let c = 0; c < width; c++) {
    const share = busyBetween(model.busy, from + c * bin, from + (c + 1) * bin) / (bin || 1);
    if (share < 0.05) continue;
    canvas.set(x + c, y, canvas.ascii ? '#' : share > 0.75 ? '█' : share > 0.4 ? '▅' : '▂', { fg: INK.self });
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
    const sign = late ? (canvas.ascii ? '!' : '▒') : canvas.ascii ? '=' : '█';
    canvas.set(axis.x + c, y, sign, { fg: late ? INK.bad : kindColour(kind) });
  }
  const took = Number.isNaN(operations.end[row])
    ? 'open'
    : duration(operations.end[row] - operations.start[row]);
  canvas.text(axis.x + axis.width + 1, y, padStart(took, 8), {});
}
