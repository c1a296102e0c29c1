import { percent, plural } from '../../format/numbers.ts';
import type { HeapModel } from '../../heap/model.ts';
import { deepestRow, type FlameBox, highestTop } from '../../paint/flame-layout.ts';
import type { Action } from '../binding.ts';
import { untoldAround } from '../room-under.ts';
import { type Area, active, say, step, withSlice, withSlot } from '../state.ts';
import { paintDominatorFlame } from './flame-paint.ts';
import { HEAD, placesBelow, sceneOf } from './flame-scene.ts';
import type { DominatorFlameSlice } from './slices.ts';
import { goToObject, goToScreen, type HeapScreen, type HeapState, type HeapStep } from './state.ts';

// What keys and the mouse do on the flame graph of dominators.

export const dominatorFlameSlice: DominatorFlameSlice = { zoom: -1, top: 0 };

/** The dominator tree as a flame graph: as wide as what would be freed. */
export const dominatorFlameScreen: HeapScreen = {
  id: 'dominator-flame',
  title: 'Flame graph',
  tab: 'Flame',
  untold: (state, area) =>
    active(state).phase === 'retained'
      ? untoldAround(HEAD, placesBelow(active(state), area).detail, area)
      : [],
  enter,
  paint: paintDominatorFlame,
  act,
  click,
  likelyKeys: ['enter'],
  wheel(state, by, area) {
    const { phase, slices } = active(state);
    return phase === 'retained' ? scrolledTo(state, slices.flame.top + by, area) : state;
  },
  hints: () => ['enter', 'back', 'screen5', 'screen3', 'search'],
  label: (_, action) =>
    ({ enter: 'zoom', back: 'zoom out', screen5: 'the object', screen3: 'as a tree' })[action as string] ??
    null,
};

/** Rows below the zoomed object, -1 where it is not under it. */
function depthUnder(model: HeapModel, zoom: number, node: number): number {
  const { dominator } = model.dominators!;
  let depth = 0;
  // A list may be a million deep; what lies thousands of rows down is not looked for on a screen.
  for (let at = node; depth < 4096; at = dominator[at], depth++) {
    if (at === zoom) return depth;
    if (at === model.graph.root) return -1;
  }
  return -1;
}

function enter(state: HeapState, area: Area): HeapState {
  const slot = active(state);
  if (slot.phase !== 'retained') return state;
  const { model } = slot.heap;
  if (slot.node < 0) return withSlot(state, { node: model.graph.root });
  const { zoom } = sceneOf(slot, area);
  const depth = depthUnder(model, zoom, slot.node);
  if (depth >= 0) return shown(state, depth, area);
  // Zoomed out as far as the selected object needs it; if it lies too deep for that, zoomed to its dominator.
  const whole = depthUnder(model, model.graph.root, slot.node);
  const next = whole >= 0 ? -1 : model.dominators!.dominator[slot.node];
  return shown(withSlice(state, 'flame', { zoom: next, top: 0 }), Math.max(whole, 0) || 1, area);
}

/** Scrolls as little as shows a row. */
function shown(state: HeapState, row: number, area: Area): HeapState {
  const slot = active(state);
  const { top } = slot.slices.flame;
  const { boxes, rows } = sceneOf(slot, area);
  const most = Math.min(top, highestTop(boxes, rows));
  const next = row < most ? row : row >= most + rows ? row - rows + 1 : most;
  return next === top ? state : withSlice(state, 'flame', { top: next });
}

function scrolledTo(state: HeapState, to: number, area: Area): HeapState {
  const { boxes } = sceneOf(active(state), area);
  return withSlice(state, 'flame', { top: Math.max(0, Math.min(to, deepestRow(boxes))) });
}

const choose = (state: HeapState, box: FlameBox, area: Area): HeapState =>
  shown(withSlot(state, { node: box.node }), box.row, area);

function act(state: HeapState, action: Action, area: Area): HeapStep | null {
  const slot = active(state);
  if (slot.phase !== 'retained') return null;
  const { model } = slot.heap;
  const { boxes, zoom, rows } = sceneOf(slot, area);
  const here = boxes.find((box) => box.node === slot.node);
  const { dominator } = model.dominators!;
  const widest = (candidates: FlameBox[]) =>
    candidates.reduce<FlameBox | null>((a, b) => (a && a.x1 - a.x0 >= b.x1 - b.x0 ? a : b), null);
  switch (action) {
    case 'up':
      if (slot.node === zoom)
        return step(zoom === model.graph.root ? state : zoomed(state, dominator[zoom], area));
      return step(shown(withSlot(state, { node: dominator[slot.node] }), (here?.row ?? 1) - 1, area));
    case 'down': {
      const below =
        here &&
        widest(
          boxes.filter(
            (box) => box.row === here.row + 1 && box.x0 >= here.x0 - 1e-6 && box.x1 <= here.x1 + 1e-6,
          ),
        );
      if (below) return step(choose(state, below, area));
      const { firstChild } = model.dominators!;
      if (firstChild[slot.node] === firstChild[slot.node + 1])
        return step(say(state, 'It retains only itself.'));
      return step(say(state, 'What it dominates is too narrow to draw here: Enter zooms in.'));
    }
    case 'left':
    case 'right': {
      if (!here) return step(state);
      const by = action === 'left' ? -1 : 1;
      const beside = boxes
        .filter((box) => box.row === here.row && (box.x0 - here.x0) * by > 0)
        .sort((a, b) => by * (a.x0 - b.x0))[0];
      return step(beside ? choose(state, beside, area) : state);
    }
    case 'home':
      return step(shown(withSlot(state, { node: zoom }), 0, area));
    case 'end':
    case 'pageDown':
    case 'pageUp': {
      const there = scrolledTo(
        state,
        slot.slices.flame.top + (action === 'pageUp' ? 1 - rows : rows - 1),
        area,
      );
      const { top } = active(there).slices.flame;
      const box = widest(sceneOf(active(there), area).boxes.filter((one) => one.row === top));
      return step(box ? choose(there, box, area) : there);
    }
    case 'enter':
      if (here?.rest) return step(amongMany(state, zoom, area));
      return step(slot.node === zoom ? goToObject(state, slot.node) : zoomed(state, slot.node, area));
    case 'back':
      return zoom === model.graph.root ? null : step(zoomed(state, outOf(model, zoom), area, slot.node));
    case 'reset':
      return step(
        say(
          withSlot(withSlice(state, 'flame', { zoom: -1, top: 0 }), { node: model.graph.root }),
          'View reset.',
        ),
      );
    default:
      return null;
  }
}

/** Into a run of objects too narrow to draw: where their dominator is as wide as the screen already, the tree lists them. */
function amongMany(state: HeapState, zoom: number, area: Area): HeapState {
  const { node, heap } = active(state);
  const above = heap.model.dominators!.dominator[node];
  return above === zoom ? goToScreen(state, 'dominators') : zoomed(state, above, area, node);
}

/** One level out: past dominators that hold nothing but this one, for they are no view of their own. */
function outOf(model: HeapModel, zoom: number): number {
  const { dominator, retainedSize } = model.dominators!;
  let up = dominator[zoom];
  while (up !== model.graph.root && retainedSize[up] < retainedSize[zoom] * 1.01) up = dominator[up];
  return up;
}

function zoomed(state: HeapState, zoom: number, area: Area, node = zoom): HeapState {
  const { root } = active(state).heap.model.graph;
  const next = withSlot(withSlice(state, 'flame', { zoom: zoom === root ? -1 : zoom, top: 0 }), { node });
  return enter(next, area);
}

function click(state: HeapState, x: number, y: number, area: Area): HeapStep | null {
  const slot = active(state);
  if (slot.phase !== 'retained') return null;
  const { boxes, crumbs } = sceneOf(slot, area);
  const row = y - HEAD;
  if (row >= crumbs.length + placesBelow(slot, area).rows) return null;
  if (row >= 0 && row < crumbs.length) return crumbs[row] < 0 ? null : step(zoomed(state, crumbs[row], area));
  const at = row - crumbs.length + slot.slices.flame.top;
  const found = boxes.filter((box) => box.row === at && box.x0 < x + 1 && box.x1 > x);
  if (found.length >= 3) {
    const sum = found.reduce((total, box) => total + box.value, 0);
    const many = found.reduce((total, box) => total + (box.many ?? 1), 0);
    return step(
      say(
        state,
        `${plural(many, 'object')} in this column, ${percent(sum / (slot.heap.model.totals.size || 1))}: zoom in to tell them apart`,
      ),
    );
  }
  const box = found.sort((a, b) => b.x1 - b.x0 - (a.x1 - a.x0))[0];
  if (!box) return null;
  return box.node === slot.node ? act(state, 'enter', area) : step(choose(state, box, area));
}
