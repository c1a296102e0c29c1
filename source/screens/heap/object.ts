import type { EdgeCut } from '../../heap/rows.ts';
import type { Action } from '../binding.ts';
import { moved, type Place, START, scrolled, settle } from '../list.ts';
import { type Area, active, say, step, withSlice, withSlot } from '../state.ts';
import { freedQuestion, isCut, referenceLabel, toggled } from './object-cuts.ts';
import { layout } from './object-layout.ts';
import { paintObjectScreen, paneTitle } from './object-paint.ts';
import {
  PANES,
  type PaneName,
  paneCut,
  paneLength,
  paneNode,
  pathQuestion,
  retainersQuestion,
  shownPath,
} from './object-panes.ts';
import type { ObjectSlice } from './slices.ts';
import { goToObject, type HeapScreen, type HeapSlot, type HeapState, type HeapStep } from './state.ts';

// What keys and the mouse do on the screen of an object.

const FRESH: readonly Place[] = PANES.map(() => START);
export const objectSlice: ObjectSlice = { node: -1, pane: 0, places: FRESH, all: false };

/** What an object is, what keeps it, what it holds: four panes, Enter walks into any row. */
export const objectScreen: HeapScreen = {
  id: 'object',
  title: 'Object',
  enter,
  asks: (slot) =>
    slot.node < 0
      ? []
      : [pathQuestion(slot), retainersQuestion(slot), ...(slot.cuts.length > 0 ? [freedQuestion(slot)] : [])],
  paint: paintObjectScreen,
  act,
  click,
  wheel(state, by, area) {
    const slot = active(state);
    const { pane, places } = slot.slices.object;
    return placed(
      state,
      pane,
      scrolled(places[pane], by, paneLength(slot, PANES[pane]), paneHeight(slot, area, pane)),
    );
  },
  hints: () => ['enter', 'pane', 'hideThis', 'hide', 'back', 'alike'],
  label(state, action) {
    if (action === 'enter') return 'go to object';
    if (action === 'hideThis') return isRowCut(active(state)) ? 'restore reference' : 'cut this reference';
    if (action === 'hide') return active(state).slices.object.all ? 'short path' : 'whole path';
    if (action === 'pane') return paneTitle(PANES[(active(state).slices.object.pane + 1) % PANES.length]);
    if (action === 'alike') return 'all of its class';
    return null;
  },
};

function enter(state: HeapState): HeapState {
  const slot = active(state);
  const { object } = slot.slices;
  if (slot.node < 0) return withSlot(state, { node: largest(slot) });
  if (object.node === slot.node) return endOfPath(state, slot);
  return endOfPath(withSlice(state, 'object', { node: slot.node, places: FRESH }), slot);
}

/** With nothing chosen yet: the first suspect's object would be known by now; else the root's heaviest. */
function largest({ heap, phase }: HeapSlot): number {
  const { root } = heap.model.graph;
  if (phase !== 'retained') return root;
  const { firstChild, child } = heap.model.dominators!;
  return firstChild[root] < firstChild[root + 1] ? child[firstChild[root]] : root;
}

/** A path is read from its end: the object itself, and just above it what holds it; never from where the program begins, which x cannot cut. */
function endOfPath(state: HeapState, before: HeapSlot): HeapState {
  const slot = active(state);
  const shown = slot.node >= 0 ? shownPath(slot) : undefined;
  const { places } = slot.slices.object;
  if (!shown || places[0] !== START || before.node < 0) return state;
  const cursor = Math.max(Math.min(1, shown.rows.length - 1), shown.rows.length - 2);
  return placed(state, 0, { cursor, top: Math.max(0, cursor - 3) });
}

const placed = (state: HeapState, pane: number, place: Place): HeapState =>
  withSlice(state, 'object', {
    places: active(state).slices.object.places.map((old, i) => (i === pane ? place : old)),
  });

function paneHeight(slot: HeapSlot, area: Area, pane: number): number {
  const frame = layout(slot, area).panes.find((candidate) => candidate.pane === pane);
  return Math.max(1, (frame?.area.height ?? 2) - 1);
}

function act(state: HeapState, action: Action, area: Area): HeapStep | null {
  const slot = active(state);
  const { pane, places } = slot.slices.object;
  const name = PANES[pane];
  const length = paneLength(slot, name);
  const place = moved(places[pane], action, length, paneHeight(slot, area, pane));
  if (place) return step(placed(state, pane, place));
  switch (action) {
    case 'pane':
    case 'paneBack':
      return step(
        withSlice(state, 'object', {
          pane: (pane + (action === 'pane' ? 1 : PANES.length - 1)) % PANES.length,
        }),
      );
    case 'left':
      return step(withSlice(state, 'object', { pane: pane % 2 }));
    case 'right':
      return step(withSlice(state, 'object', { pane: 2 + (pane % 2) }));
    case 'enter': {
      const node = paneNode(slot, name, places[pane].cursor);
      if (node < 0) return step(state);
      if (node === slot.node) return step(say(state, 'This is the object itself.'));
      return step(goToObject(state, node));
    }
    case 'hideThis':
      return cut(state, name, places[pane].cursor);
    case 'hide': {
      const { all } = slot.slices.object;
      return step(
        withSlice(state, 'object', { all: !all, places: places.map((old, i) => (i === 0 ? START : old)) }),
      );
    }
    case 'reset':
      if (slot.cuts.length === 0) return null;
      return step(say(withSlot(state, { cuts: [] }), 'All references are back.'));
    default:
      return null;
  }
}

/** The reference that x cuts or restores: where nothing holds the object any more, the one cut last. */
function cutAt(slot: HeapSlot, name: PaneName, cursor: number): EdgeCut | null {
  const isLoose = name === 'path' && paneLength(slot, name) === 0;
  return isLoose ? (slot.cuts.at(-1) ?? null) : paneCut(slot, name, cursor);
}

/** What else keeps it, were this reference gone, and what would go with it? */
function cut(state: HeapState, name: PaneName, cursor: number): HeapStep {
  const slot = active(state);
  const one = cutAt(slot, name, cursor);
  if (!one)
    return step(
      say(
        state,
        name === 'dominates'
          ? 'Nothing here is a reference: Tab to the path, or to what it is held by or holds.'
          : 'Pick a reference below the row where the path begins.',
      ),
    );
  const cuts = toggled(slot, one);
  const words =
    cuts.length > slot.cuts.length
      ? `Cut ${referenceLabel(slot.heap.model, one.edge)}: x on it again restores it, 0 restores all.`
      : `Restored ${referenceLabel(slot.heap.model, one.edge)}.`;
  // The path is another now, and is read from its end again.
  return step(say(withSlot(placed(state, 0, START), { cuts }), words));
}

const isRowCut = (slot: HeapSlot): boolean => {
  const { pane, places } = slot.slices.object;
  const one = cutAt(slot, PANES[pane], places[pane].cursor);
  return one !== null && isCut(slot, one.edge);
};

function click(state: HeapState, x: number, y: number, area: Area): HeapStep | null {
  const slot = active(state);
  const frame = layout(slot, area).panes.find(
    (one) =>
      area.x + x >= one.area.x &&
      area.x + x < one.area.x + one.area.width &&
      area.y + y >= one.area.y &&
      area.y + y < one.area.y + one.area.height,
  );
  if (!frame) return null;
  const chosen = withSlice(state, 'object', { pane: frame.pane });
  const place = slot.slices.object.places[frame.pane];
  const cursor = place.top + (area.y + y - frame.area.y - 1);
  const length = paneLength(slot, PANES[frame.pane]);
  if (area.y + y === frame.area.y || cursor >= length) return step(chosen);
  if (frame.pane === slot.slices.object.pane && cursor === place.cursor) return act(chosen, 'enter', area);
  return step(placed(chosen, frame.pane, settle({ cursor, top: place.top }, length, frame.area.height - 1)));
}
