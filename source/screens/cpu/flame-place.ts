import { ancestorAt } from '../../cpu/tree.ts';
import { deepestRow, type FlameBox, highestTop } from '../../paint/flame-layout.ts';
import { longerCaller, runAround } from '../../paint/time-flame.ts';
import { type Area, active, withSlice, withSlot } from '../state.ts';
import { sceneOf, selectedRow } from './flame-scene.ts';
import type { Span } from './slices.ts';
import type { ProfileSlot, ProfileState } from './state.ts';

// Where one stands in the flame graph: zooming, scrolling, choosing a box.

/** Zooms out as far, and scrolls, so that the selected node is on the screen. */
export function reveal(state: ProfileState, area: Area): ProfileState {
  const slot = active(state);
  const { tree } = slot.model;
  const slice = slot.slices.flame;
  let zoom = slice.zoom;
  while (zoom > 0 && !(slot.node >= zoom && slot.node < tree.end[zoom])) zoom = tree.parent[zoom];
  const moved = withSlice(state, 'flame', { zoom, top: zoom === slice.zoom ? slice.top : 0 });
  return scrollTo(moved, selectedRow(active(moved), area), area);
}

/** What of the height the callers of the hot function take at first, where there are more of them than rows. */
const CALLERS_AT_FIRST = 0.6;

/**
 * What the graph is zoomed to when it is first shown: all, where the selected node is on the screen then, or is wide. Otherwise the nearest callers of it,
 * which fill the screen: below a hundred callers a function may be a few columns wide, with nothing beside it.
 */
export function firstZoom(slot: ProfileSlot, area: Area): number {
  const { model, node, slices } = slot;
  const { rows } = sceneOf(slot, area);
  const isWide = model.tree.total[node] > (model.onCpu || model.wall) / 2;
  if (isWide || slices.flame.order === 'time' || selectedRow(slot, area) < rows) return slices.flame.zoom;
  return ancestorAt(model.tree, node, model.tree.depth[node] - Math.floor(rows * CALLERS_AT_FIRST));
}

function scrollTo(state: ProfileState, row: number, area: Area): ProfileState {
  const { rows } = sceneOf(active(state), area);
  const { top } = active(state).slices.flame;
  const next = row < top ? row : row >= top + rows ? row - rows + 1 : top;
  return next === top ? state : withSlice(state, 'flame', { top: next });
}

/**
 * Scrolled no further than its last row: after a resize the upper ones would be hidden over rows that are empty. Where there are more rows than
 * before, no further either than the selected node needs: a terminal made small for a moment leaves no trace.
 */
export function withoutGap(state: ProfileState, area: Area): ProfileState {
  const slot = active(state);
  const { top, rows: before } = slot.slices.flame;
  const { boxes, rows } = sceneOf(slot, area);
  const needed = Math.max(0, selectedRow(slot, area) - rows + 1);
  const most = Math.min(highestTop(boxes, rows), before > 0 && rows > before ? needed : top);
  return rows === before && top <= most
    ? state
    : withSlice(state, 'flame', { rows, top: Math.min(top, most) });
}

export function choose(state: ProfileState, box: FlameBox, area: Area): ProfileState {
  const slot = active(state);
  const chosen = withSlot(state, { node: box.node, frame: slot.model.tree.frame[box.node] });
  const there = scrollTo(withSlice(chosen, 'flame', { at: box.at }), box.row, area);
  if (!slot.mark || slot.slices.flame.order === 'merged') return there;
  const span = {
    from: Math.min(slot.mark.anchor.from, box.at),
    to: Math.max(slot.mark.anchor.to, box.at + box.value),
  };
  return withSlot(there, { mark: { ...slot.mark, span } });
}

export function firstBox(state: ProfileState, boxes: FlameBox[], area: Area): ProfileState {
  const { top } = active(state).slices.flame;
  const box = boxes.find((candidate) => candidate.row >= top && !candidate.rest);
  return box ? choose(state, box, area) : state;
}

/** After paging: the widest box of a row, or of the last one. */
export function nearest(state: ProfileState, wanted: number, area: Area): ProfileState {
  const { boxes } = sceneOf(active(state), area);
  const row = Math.max(0, Math.min(wanted, deepestRow(boxes)));
  const widest = boxes
    .filter((box) => box.row === row && !box.rest)
    .sort((a, b) => b.x1 - b.x0 - (a.x1 - a.x0))[0];
  return widest ? choose(state, widest, area) : state;
}

/** One level out: to the caller with more of the time than what is zoomed to, for a chain of equal widths is no view of its own. */
export function outOf(slot: ProfileSlot): number {
  const { tree } = slot.model;
  const { zoom, order, span } = slot.slices.flame;
  if (order === 'time' && span) return longerCaller(slot.model, zoom, (span.from + span.to) / 2);
  let up = Math.max(0, tree.parent[zoom]);
  while (up > 0 && tree.total[up] === tree.total[zoom]) up = Math.max(0, tree.parent[up]);
  return up;
}

/** Of a box drawn its own time; of a caller the time around what is shown, during which it is on the stack. */
function spanOf({ model, slices: { flame } }: ProfileSlot, zoom: number, box?: FlameBox): Span | null {
  if (box?.node === zoom) return { from: box.at, to: box.at + box.value };
  return runAround(model, zoom, flame.span ? (flame.span.from + flame.span.to) / 2 : flame.at);
}

export function zoomTo(
  state: ProfileState,
  zoom: number,
  node: number,
  area: Area,
  box?: FlameBox,
): ProfileState {
  const slot = active(state);
  const slice = slot.slices.flame;
  const chosen = withSlot(state, { node, frame: slot.model.tree.frame[node] });
  const span = slice.order === 'time' && zoom > 0 ? spanOf(slot, zoom, box) : null;
  return reveal(withSlice(chosen, 'flame', { zoom, span, top: 0, at: box?.at ?? slice.at }), area);
}
