import { count, duration, percent } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd, cutMiddle, padEnd, padStart } from '../../paint/text.ts';
import { nameAndPlace, placeOf } from '../../waits/operations.ts';
import type { WaitTree } from '../../waits/tree.ts';
import type { Action } from '../binding.ts';
import { paintMoreBelow } from '../left-out.ts';
import { around, moved, scrolled, settle } from '../list.ts';
import { type Area, active, say, step, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import { paintBelowTree } from './below.ts';
import { isMatch, nextMatch } from './search.ts';
import { goToScreen, type WaitsScreen, type WaitsSlot, type WaitsState, type WaitsStep } from './state.ts';
import { bodyRows, HEAD, kindColour, NO_OPERATIONS } from './table.ts';
import { nodeName, treeOf } from './trees.ts';

// The call tree of what waits for what: its lines, keys, and how it is painted.

/** The nodes that are shown, those below an open one only: O(lines). */
function linesOf({ model, slices }: WaitsSlot): number[] {
  const tree = treeOf(model);
  const { open } = slices['wait-tree'];
  const lines: number[] = [];
  for (let node = 1; node < tree.count; ) {
    lines.push(node);
    node = open.has(node) ? node + 1 : tree.end[node];
  }
  return lines;
}

const chosen = (slot: WaitsSlot): number => linesOf(slot)[slot.slices['wait-tree'].place.cursor] ?? 0;

/** Where the chosen function stands, or whoever began the chosen operation; null where there is none. */
export function chosenTreePlace(slot: WaitsSlot) {
  const tree = treeOf(slot.model);
  const node = chosen(slot);
  const frame = tree.frame[node] >= 0 ? tree.frame[node] : (tree.frame[tree.parent[node]] ?? -1);
  return frame >= 0 ? placeOf(slot.model.recording, frame) : null;
}

/** Who waits for what, line by line: frames from the top down, the operations below whoever began them. */
export const waitTreeScreen: WaitsScreen = {
  id: 'wait-tree',
  title: 'Waiting call tree',
  tab: 'Tree',
  enter(state, area) {
    const slot = active(state);
    const opened = slot.slices['wait-tree'].open === UNTOUCHED ? opening(state, area) : state;
    const { place } = active(opened).slices['wait-tree'];
    return withSlice(opened, 'wait-tree', {
      place: settle(place, linesOf(active(opened)).length, bodyRows(area)),
    });
  },
  paint,
  act,
  click(state, _x, y, area) {
    const { place } = active(state).slices['wait-tree'];
    const cursor = place.top + y - HEAD;
    if (y < HEAD || y >= HEAD + bodyRows(area) || cursor >= linesOf(active(state)).length) return null;
    if (cursor === place.cursor) {
      const node = linesOf(active(state))[cursor];
      return step(withOpen(state, node, !active(state).slices['wait-tree'].open.has(node)));
    }
    return step(withSlice(state, 'wait-tree', { place: { ...place, cursor } }));
  },
  wheel(state, by, area) {
    const slot = active(state);
    const { place } = slot.slices['wait-tree'];
    return withSlice(state, 'wait-tree', {
      place: scrolled(place, by, linesOf(slot).length, bodyRows(area)),
    });
  },
  hints: () => ['toggle', 'expandHot', 'search', 'enter', 'editor', 'findings'],
  label: (_, action) => (action === 'enter' ? 'in the flame graph' : null),
};

/** Nothing has been opened or closed yet: then the heaviest path is shown. */
export const UNTOUCHED: ReadonlySet<number> = new Set();

const opening = (state: WaitsState, area: Area): WaitsState => expandHot(state, 0, area);

/** Opens the heaviest path below a node, and goes to its end. */
function expandHot(state: WaitsState, from: number, area: Area): WaitsState {
  const slot = active(state);
  const tree = treeOf(slot.model);
  const open = new Set(slot.slices['wait-tree'].open);
  let node = from;
  // Children stand heaviest first.
  for (; node + 1 < tree.end[node]; node++) open.add(node);
  return at(withSlice(state, 'wait-tree', { open }), node, area);
}

/** The cursor on a node, with all that it stands below open. */
function unfolded(state: WaitsState, node: number, area: Area): WaitsState {
  const slot = active(state);
  const { parent } = treeOf(slot.model);
  const open = new Set(slot.slices['wait-tree'].open);
  for (let up = parent[node]; up > 0; up = parent[up]) open.add(up);
  return at(withSlice(state, 'wait-tree', { open }), node, area);
}

/** The cursor on a node that is shown. */
function at(state: WaitsState, node: number, area: Area): WaitsState {
  const lines = linesOf(active(state));
  return withSlice(state, 'wait-tree', {
    place: around(Math.max(0, lines.indexOf(node)), lines.length, bodyRows(area)),
  });
}

function act(state: WaitsState, action: Action, area: Area): WaitsStep | null {
  const slot = active(state);
  const { place, open } = slot.slices['wait-tree'];
  const lines = linesOf(slot);
  const next = moved(place, action, lines.length, bodyRows(area));
  if (next) return step(withSlice(state, 'wait-tree', { place: next }));
  const tree = treeOf(slot.model);
  const node = lines[place.cursor];
  if (node === undefined) return null;
  switch (action) {
    case 'next':
    case 'previous': {
      const found = nextMatch(state, slot, action === 'next' ? 1 : -1);
      return step(found ? unfolded(found.state, found.node, area) : say(state, 'No match.'));
    }
    case 'toggle':
      return step(withOpen(state, node, !open.has(node)));
    case 'right':
      return open.has(node) || !hasChildren(tree, node)
        ? step(
            withSlice(state, 'wait-tree', {
              place: settle({ ...place, cursor: place.cursor + 1 }, lines.length, bodyRows(area)),
            }),
          )
        : step(withOpen(state, node, true));
    case 'left':
      if (open.has(node)) return step(withOpen(state, node, false));
      return step(tree.parent[node] > 0 ? at(state, tree.parent[node], area) : state);
    case 'expandHot':
      return step(expandHot(state, node, area));
    case 'enter':
      return step(goToScreen(withSlice(state, 'waiting', { node, zoom: 0 }), 'waiting'));
    default:
      return null;
  }
}

const hasChildren = (tree: WaitTree, node: number) => tree.end[node] > node + 1;

function withOpen(state: WaitsState, node: number, isOpen: boolean): WaitsState {
  const { open } = active(state).slices['wait-tree'];
  const next = new Set(open);
  if (isOpen) next.add(node);
  else next.delete(node);
  return withSlice(state, 'wait-tree', { open: next });
}

const FIGURES = 27;

function paint(state: WaitsState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { model, slices } = slot;
  const { recording } = model;
  const tree = treeOf(model);
  const { place, open } = slices['wait-tree'];
  const lines = linesOf(slot);
  const room = Math.max(10, area.width - 2 - FIGURES);
  canvas.text(area.x + 1, area.y, padEnd('who waits for what', room), { fg: INK.quiet });
  canvas.text(
    area.x + 1 + room,
    area.y,
    padStart('waited', 10) + padStart('share', 8) + padStart('times', 9),
    { fg: INK.quiet },
  );
  for (let i = 0; i < bodyRows(area) && place.top + i < lines.length; i++) {
    const node = lines[place.top + i];
    const y = area.y + HEAD + i;
    const sign = !hasChildren(tree, node) ? ' ' : open.has(node) ? '▾' : '▸';
    const isFrame = tree.frame[node] >= 0;
    const name = isFrame ? nameAndPlace(placeOf(recording, tree.frame[node])) : nodeName(model, tree, node);
    const indent = '  '.repeat(Math.min(tree.depth[node] - 1, Math.floor(room / 4)));
    canvas.text(area.x + 1, y, padEnd(cutMiddle(`${indent}${sign} ${name}`, room), room), {
      fg: isMatch(slot, node)
        ? INK.match
        : isFrame
          ? undefined
          : kindColour(recording.strings[tree.kind[node]]),
    });
    const share = percent(tree.micros[node] / (tree.micros[0] || 1));
    canvas.text(
      area.x + 1 + room,
      y,
      padStart(duration(tree.micros[node]), 10) +
        padStart(share, 8) +
        padStart(count(tree.operations[node]), 9),
      {},
    );
    if (place.top + i === place.cursor) canvas.highlight(area.x, y, area.width, INK.chosen);
  }
  if (lines.length === 0)
    canvas.text(area.x + 2, area.y + HEAD + 1, cutEnd(NO_OPERATIONS, area.width - 3), { fg: INK.quiet });
  const y = area.y + HEAD + (lines.length || 2) + 1;
  const under = { ...area, y, height: area.y + area.height - y };
  paintBelowTree(canvas, under, model, lines[place.cursor] ?? 0);
  const below = lines.length - place.top - bodyRows(area);
  paintMoreBelow(canvas, area, below);
}
