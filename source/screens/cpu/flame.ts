import { IDLE } from '../../cpu/model.ts';
import { hotNode } from '../../cpu/query.ts';
import { count, percent, plural } from '../../format/numbers.ts';
import { deepestRow, type FlameBox } from '../../paint/flame-layout.ts';
import type { Action } from '../binding.ts';
import { untoldAround } from '../room-under.ts';
import { type Area, active, type Cell, say, step, withSlice, withSlot } from '../state.ts';
import { withBelow } from './below.ts';
import { paintFlame } from './flame-paint.ts';
import { choose, firstBox, firstZoom, nearest, outOf, reveal, withoutGap, zoomTo } from './flame-place.ts';
import { HEAD, placesBelow, sceneOf, selectedBox } from './flame-scene.ts';
import { setRange } from './range.ts';
import { remapRows } from './remap.ts';
import { nextMatch } from './search.ts';
import type { ProfileScreen, ProfileState, ProfileStep } from './state.ts';

// What keys and the mouse do on the flame graph of a profile.

export const flameScreen: ProfileScreen = {
  id: 'flame',
  title: 'Flame graph',
  tab: 'Flame',
  untold: (state, area) => untoldAround(HEAD, placesBelow(active(state), area).detail, area),
  enter,
  paint: paintFlame,
  act,
  click,
  drag,
  likelyKeys: ['enter'],
  wheel: scrolled,
  hints,
  label,
};

function enter(state: ProfileState, area: Area): ProfileState {
  const slot = active(state);
  let slice = slot.slices.flame;
  if (slice.model === null) slice = { ...slice, model: slot.model, zoom: firstZoom(slot, area) };
  else if (slice.model !== slot.model) {
    const zoom = remapRows(slice.model, slot.model, [slice.zoom]).get(slice.zoom) ?? 0;
    slice = { ...slice, model: slot.model, zoom, span: null };
  }
  const shown = withoutGap(reveal(withSlice(state, 'flame', slice), area), area);
  const { model, node } = active(shown);
  const { below } = placesBelow(active(shown), area);
  return withBelow(shown, below, model.tree.frame[node]);
}

function act(state: ProfileState, action: Action, area: Area): ProfileStep | null {
  const slot = active(state);
  const slice = slot.slices.flame;
  const { boxes, rows, span } = sceneOf(slot, area);
  const here = selectedBox(slot, boxes);
  const { tree } = slot.model;
  switch (action) {
    case 'up': {
      if (slot.node === slice.zoom)
        return slice.zoom > 0
          ? step(zoomTo(state, tree.parent[slice.zoom], tree.parent[slice.zoom], area))
          : step(state);
      const above =
        here &&
        boxes.find((box) => box.row === here.row - 1 && box.x0 <= here.x0 + 1e-6 && box.x1 >= here.x1 - 1e-6);
      if (above) return step(choose(state, above, area));
      const up = tree.parent[here?.node ?? slot.node];
      return step(up < 0 ? state : reveal(withSlot(state, { node: up, frame: tree.frame[up] }), area));
    }
    case 'down': {
      if (!here) return step(firstBox(state, boxes, area));
      const below = boxes.filter(
        (box) =>
          box.row === here.row + 1 && box.x0 >= here.x0 - 1e-6 && box.x1 <= here.x1 + 1e-6 && !box.rest,
      );
      const widest = below.reduce<FlameBox | null>((a, b) => (a && a.x1 - a.x0 >= b.x1 - b.x0 ? a : b), null);
      if (widest) return step(choose(state, widest, area));
      return step(
        tree.end[slot.node] > slot.node + 1
          ? say(state, 'What it calls is too narrow to draw here: Enter zooms in.')
          : state,
      );
    }
    case 'left':
    case 'right': {
      if (!here) return step(firstBox(state, boxes, area));
      const by = action === 'left' ? -1 : 1;
      const beside = boxes
        .filter((box) => box.row === here.row && !box.rest && (by < 0 ? box.x0 < here.x0 : box.x0 > here.x0))
        .sort((a, b) => by * (a.x0 - b.x0))[0];
      return step(beside ? choose(state, beside, area) : state);
    }
    case 'home':
      return step(reveal(withSlot(state, { node: slice.zoom, frame: tree.frame[slice.zoom] }), area));
    case 'end': {
      // A page at a time: what is below the screen is not laid out.
      let last = state;
      for (let at = -1; at < active(last).slices.flame.top; ) {
        at = active(last).slices.flame.top;
        last = scrolled(last, rows - 1, area);
      }
      return step(nearest(last, Number.POSITIVE_INFINITY, area));
    }
    case 'pageDown':
    case 'pageUp': {
      const by = action === 'pageUp' ? -(rows - 1) : rows - 1;
      return step(nearest(scrolled(state, by, area), (here?.row ?? slice.top) + by, area));
    }
    case 'enter':
      if (slot.mark) return null;
      if (slot.node === slice.zoom && (slice.order === 'merged' || slice.span !== null)) return null;
      return step(zoomTo(state, slot.node, slot.node, area, here));
    case 'back':
      if (slot.mark || (slice.zoom === 0 && slice.span === null)) return null;
      return step(zoomTo(state, outOf(slot), slot.node, area));
    case 'order': {
      if (slot.model.recording.timeline.count === 0)
        return step(say(state, 'No samples in time order: only the merged graph can be drawn.'));
      // Idle time has no box by time.
      const isIdle = slot.model.functions.category[tree.frame[slot.node]] === IDLE;
      return step(
        reveal(
          withSlice(isIdle ? withSlot(state, { node: hotNode(slot.model) }) : state, 'flame', {
            order: slice.order === 'merged' ? 'time' : 'merged',
            span: null,
            zoom: 0,
            top: 0,
          }),
          area,
        ),
      );
    }
    case 'range': {
      if (slot.model.recording.timeline.count === 0)
        return step(say(state, 'No samples in time order: no range can be marked.'));
      if (slice.order === 'merged')
        return step(say(state, 'A range is marked by time: press t for the time-ordered graph.'));
      if (slot.mark) return null;
      const marked = here ? { from: here.at, to: here.at + here.value } : span;
      return step(withSlot(state, { mark: { anchor: marked, span: marked, on: 'flame' } }));
    }
    case 'next':
    case 'previous': {
      if (!slot.search) return step(say(state, 'No search yet: press / to search.'));
      const row = nextMatch(slot.search, slot.node, action === 'next' ? 1 : -1);
      if (row < 0) return step(say(state, 'No match.'));
      return step(reveal(withSlot(state, { node: row, frame: tree.frame[row] }), area));
    }
    default:
      return null;
  }
}

function click(state: ProfileState, x: number, y: number, area: Area): ProfileStep | 'enter' | null {
  const slot = active(state);
  const { boxes, crumbs } = sceneOf(slot, area);
  const row = y - HEAD;
  if (row >= 0 && row < crumbs.length)
    return crumbs[row] < 0 ? null : step(zoomTo(state, crumbs[row], crumbs[row], area));
  if (row >= crumbs.length + placesBelow(slot, area).rows) return null;
  const at = row - crumbs.length + slot.slices.flame.top;
  const found = boxes.filter((box) => box.row === at && box.x0 < x + 1 && box.x1 > x);
  const drawn = found.filter((box) => !box.rest);
  if (found.length >= 3 || (found.length > 0 && drawn.length === 0)) {
    const sum = found.reduce((total, box) => total + box.value, 0);
    const many = found.some((box) => box.rest)
      ? `${count(drawn.length)} frames and narrower ones`
      : plural(found.length, 'frame');
    return step(
      say(
        state,
        `${many} in this column, ${percent(sum / (slot.model.onCpu || 1))}: zoom in to tell them apart`,
      ),
    );
  }
  const box = drawn.sort((a, b) => b.x1 - b.x0 - (a.x1 - a.x0))[0];
  if (!box) return null;
  if (box.node === slot.node && selectedBox(slot, boxes) === box) return act(state, 'enter', area) ?? 'enter';
  return step(choose(state, box, area));
}

/** A range of time, in the graph that is ordered by it. */
function drag(state: ProfileState, from: Cell, to: Cell, done: boolean, area: Area): ProfileStep | null {
  const slot = active(state);
  if (from.x === to.x) return null;
  if (slot.slices.flame.order === 'merged')
    return done
      ? step(say(state, 'A range is marked by time: press t for the time-ordered graph.'))
      : step(state);
  const { span } = sceneOf(slot, area);
  const at = (x: number) =>
    span.from + ((span.to - span.from) * Math.max(0, Math.min(area.width, x))) / area.width;
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const marked = { from: at(left), to: at(right + 1) };
  const next = withSlot(state, { mark: { anchor: marked, span: marked, on: 'flame' } });
  return done ? setRange(next) : step(next);
}

/** So many rows on, but not past what is drawn. */
function scrolled(state: ProfileState, by: number, area: Area): ProfileState {
  const slot = active(state);
  const { boxes } = sceneOf(slot, area);
  const top = Math.max(0, Math.min(slot.slices.flame.top + by, deepestRow(boxes)));
  return withoutGap(withSlice(state, 'flame', { top }), area);
}

function hints(state: ProfileState): Action[] {
  const { slices, model } = active(state);
  if (slices.flame.order === 'time') return ['enter', 'back', 'range', 'order', 'search'];
  return model.recording.timeline.count > 0
    ? ['enter', 'back', 'order', 'search', 'hide']
    : ['enter', 'back', 'search', 'hide', 'alike'];
}

function label(state: ProfileState, action: Action): string | null {
  const slot = active(state);
  if (action === 'enter') return 'zoom';
  const { zoom, span } = slot.slices.flame;
  if (action === 'back') return slot.mark ? 'cancel' : zoom > 0 || span !== null ? 'zoom out' : 'back';
  if (action === 'order') return slot.slices.flame.order === 'merged' ? 'by time' : 'aggregated';
  if (action === 'range')
    return slot.mark
      ? 'set the range'
      : slot.slices.flame.order === 'time'
        ? 'mark a range'
        : 'only by time: t first';
  return null;
}
