import { heaviestRow, labelOf } from '../../cpu/query.ts';
import type { Action } from '../binding.ts';
import { moved, type Place, scrolled, settle } from '../list.ts';
import { untoldAround } from '../room-under.ts';
import { type Area, active, bodyArea, say, step, withSlice, withSlot } from '../state.ts';
import { goTo } from '../subject.ts';
import { HEAD, layout, mostShift, PANES } from './function-layout.ts';
import { paintFunction } from './function-paint.ts';
import { aboutFunction } from './function-slice.ts';
import { clickIn, moveIn, placesBelow, selectedFrame } from './sandwich-screen.ts';
import type { FunctionSlice } from './slices.ts';
import {
  leaveProfile,
  type ProfileScreen,
  type ProfileSlot,
  type ProfileState,
  type ProfileStep,
} from './state.ts';

// What keys and the mouse do on the function screen.

export const functionScreen: ProfileScreen = {
  id: 'function',
  title: 'Function',
  untold: (state, area) =>
    active(state).slices.function.isSandwich
      ? untoldAround(HEAD, placesBelow(active(state), area).detail, area)
      : [],
  enter,
  paint: paintFunction,
  act,
  click,
  wheel,
  hints,
  label,
};

function enter(state: ProfileState, area: Area): ProfileState {
  const slot = active(state);
  const frame = slot.frame >= 0 ? slot.frame : slot.model.tree.frame[slot.node];
  const about = aboutFunction(state, frame);
  return about === state ? anchored(state, area) : withSlot(about, { frame });
}

/** The source where the screen has changed its size: no row is left empty that a line could be on. */
function anchored(state: ProfileState, area: Area): ProfileState {
  const { places, sourceLines, lines } = active(state).slices.function;
  const height = Math.max(1, layout(area).source.height - 1);
  const place = settle(places[2], Math.max(1, sourceLines.length || lines.length), height);
  if (place.cursor === places[2].cursor && place.top === places[2].top) return state;
  return withSlice(state, 'function', { places: [places[0], places[1], place] });
}

const hasSource = ({ source }: FunctionSlice) => typeof source === 'object';

const paneArea = (area: Area, pane: number): Area => layout(area)[PANES[pane]];

function lengthOf(slice: FunctionSlice, pane: number): number {
  return pane === 0
    ? slice.callers.length
    : pane === 1
      ? slice.callees.length
      : hasSource(slice)
        ? slice.sourceLines.length
        : slice.lines.length;
}

function withPlace(state: ProfileState, pane: number, place: Place): ProfileState {
  const places = [...active(state).slices.function.places] as [Place, Place, Place];
  places[pane] = place;
  return withSlice(state, 'function', { places });
}

function act(state: ProfileState, action: Action, area: Area): ProfileStep | null {
  const slot = active(state);
  const slice = slot.slices.function;
  if (action === 'screen6') return step(withSlice(state, 'function', { isSandwich: !slice.isSandwich }));
  if (slice.isSandwich) {
    const there = moveIn(state, action, area);
    if (there) return step(there);
    if (action === 'enter') return step(followTo(state, selectedFrame(slot, area)));
    return action === 'pane' || action === 'paneBack' ? step(state) : null;
  }
  const { pane } = slice;
  const place = moved(slice.places[pane], action, lengthOf(slice, pane), paneArea(area, pane).height - 1);
  if (place) return step(withPlace(state, pane, place));
  switch (action) {
    case 'right':
      if (pane === 2 && hasSource(slice)) return step(shifted(state, slice.shift + SIDESTEP, area));
      return step(withSlice(state, 'function', { pane: (pane + 1) % PANES.length }));
    case 'left':
      if (pane === 2 && slice.shift > 0) return step(shifted(state, slice.shift - SIDESTEP, area));
      return step(withSlice(state, 'function', { pane: (pane + PANES.length - 1) % PANES.length }));
    case 'pane':
      return step(withSlice(state, 'function', { pane: (pane + 1) % PANES.length }));
    case 'paneBack':
      return step(withSlice(state, 'function', { pane: (pane + PANES.length - 1) % PANES.length }));
    case 'enter':
      return step(pane === 2 ? state : follow(state));
    default:
      return null;
  }
}

/** Columns that the source moves sideways with a key. */
const SIDESTEP = 8;

function shifted(state: ProfileState, to: number, area: Area): ProfileState {
  const { model, slices } = active(state);
  // Back from where shorter lines have come onto the screen it is a step all the same.
  const most = Math.max(
    mostShift(model, slices.function, layout(area).source),
    slices.function.shift - SIDESTEP,
  );
  return withSlice(state, 'function', { shift: Math.max(0, Math.min(to, most)) });
}

/** To the selected caller or callee; Esc comes back. */
function follow(state: ProfileState): ProfileState {
  const slot = active(state);
  const slice = slot.slices.function;
  const row = (slice.pane === 0 ? slice.callers : slice.callees)[slice.places[slice.pane].cursor];
  if (row?.frame === slot.model.tree.frame[0]) return say(state, 'No caller: this function starts a task.');
  return followTo(state, row?.frame ?? -1);
}

/** To another function, where there is one; the root is none. */
function followTo(state: ProfileState, frame: number): ProfileState {
  const slot = active(state);
  if (frame < 0 || frame === slot.model.tree.frame[0]) return state;
  const node = Math.max(0, heaviestRow(slot.model, [frame]));
  return goTo(state, 'function', leaveProfile, { frame, node });
}

/** The line under the cursor, for the editor; the function's own where none is. */
export function lineUnderCursor(slot: ProfileSlot): number | null {
  const slice = slot.slices.function;
  if (hasSource(slice)) return slice.places[2].cursor + 1;
  return labelOf(slot.model, slot.frame).line;
}

function paneAt(area: Area, x: number, y: number): number {
  return PANES.findIndex((name) => {
    const at = layout(area)[name];
    const [cx, cy] = [area.x + x, area.y + y];
    return cx >= at.x && cx < at.x + at.width && cy >= at.y && cy < at.y + at.height;
  });
}

function click(state: ProfileState, x: number, y: number, area: Area): ProfileStep | null {
  if (active(state).slices.function.isSandwich) {
    const clicked = clickIn(state, x, y, area);
    return clicked === 'enter' ? act(state, 'enter', area) : clicked && step(clicked);
  }
  const pane = paneAt(area, x, y);
  if (pane < 0) return null;
  const slice = active(state).slices.function;
  const at = paneArea(area, pane);
  const cursor = slice.places[pane].top + (area.y + y - at.y - 1);
  const focused = withSlice(state, 'function', { pane });
  if (cursor < 0 || cursor >= lengthOf(slice, pane)) return step(focused);
  if (slice.pane === pane && slice.places[pane].cursor === cursor && pane !== 2) return step(follow(focused));
  return step(
    withPlace(
      focused,
      pane,
      settle({ cursor, top: slice.places[pane].top }, lengthOf(slice, pane), at.height - 1),
    ),
  );
}

function wheel(state: ProfileState, by: number, area: Area): ProfileState {
  const slice = active(state).slices.function;
  if (slice.isSandwich) return state;
  return withPlace(
    state,
    slice.pane,
    scrolled(
      slice.places[slice.pane],
      by,
      lengthOf(slice, slice.pane),
      paneArea(area, slice.pane).height - 1,
    ),
  );
}

function hints(state: ProfileState): Action[] {
  const { model, slices } = active(state);
  const slice = slices.function;
  if (slice.isSandwich) return ['enter', 'screen6', 'back', 'editor', 'findings'];
  if (slice.pane !== 2) return ['enter', 'pane', 'screen6', 'back', 'editor'];
  const wide = slice.shift > 0 || mostShift(model, slice, layout(bodyArea(state.size)).source) > 0;
  return wide
    ? ['pane', 'right', 'screen6', 'editor', 'back']
    : ['pane', 'screen6', 'editor', 'back', 'findings'];
}

function label(state: ProfileState, action: Action): string | null {
  const { pane, isSandwich } = active(state).slices.function;
  if (action === 'screen6') return isSandwich ? 'lists and source' : 'as flame graphs';
  if (isSandwich) return action === 'enter' ? 'to this function' : null;
  if (action === 'pane') return `to ${PANES[(pane + 1) % PANES.length]}`;
  if (action === 'right') return pane === 2 ? 'scroll' : null;
  if (action === 'enter') return pane === 0 ? 'to this caller' : pane === 1 ? 'to this callee' : null;
  return null;
}
