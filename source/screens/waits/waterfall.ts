import { count, duration } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd } from '../../paint/text.ts';
import type { Action } from '../binding.ts';
import { moved, START, scrolled } from '../list.ts';
import { type Area, active, step, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import { paintRest } from './below.ts';
import { paintTimes } from './histogram.ts';
import { BARS_HEAD, paintBars, requestAt, type Shown } from './request-bars.ts';
import type { WaitsScreen, WaitsSlot, WaitsState, WaitsStep } from './state.ts';

// The screen of one request: its operations as bars.

/** The row that names the request, and those above its bars. */
const HEAD = 1 + BARS_HEAD;
const bodyRows = (area: Area) => Math.max(1, area.height - HEAD - 1);

const shownOf = ({ model, route, slices }: WaitsSlot): Shown => requestAt(model, route, slices.waterfall.nth);

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
  paintBars(canvas, { ...area, y: area.y + 1, height: bodyRows(area) + BARS_HEAD }, model, shown, place);
  // A request without operations has a row that says so.
  const y = area.y + HEAD + Math.max(1, rows.length) + 1;
  const under = { ...area, x: area.x + 1, y, height: area.y + area.height - 1 - y };
  const taken = paintTimes(canvas, under, model, route);
  paintRest(canvas, { ...under, width: area.width - 2 }, taken, model);
  if (rows.length === 0)
    canvas.text(area.x + 1, area.y + HEAD, 'No operation recorded: it waited for nothing.', {
      fg: INK.quiet,
    });
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
