import type { CpuModel } from '../../cpu/model.ts';
import { heaviestOf, hotPath } from '../../cpu/query.ts';
import type { Action } from '../binding.ts';
import { moved, type Place, START, scrolled, settle } from '../list.ts';
import { belowOf, untoldBelow } from '../room-under.ts';
import { type Area, active, say, step, withSlice, withSlot } from '../state.ts';
import { withBelow } from './below.ts';
import { remapRows } from './remap.ts';
import { nextMatch } from './search.ts';
import type { TreeSlice } from './slices.ts';
import type { ProfileScreen, ProfileState, ProfileStep } from './state.ts';
import { type Handle, lineOfRow, pathTo, type TreeLine, treeLines } from './tree-lines.ts';
import { HEAD, paintTree } from './tree-paint.ts';

// What keys and the mouse do on the call tree.

export const treeSlice: TreeSlice = {
  model: null,
  expanded: new Set(),
  limits: new Map(),
  inverted: false,
  lines: [],
  place: START,
};

const MORE = 200;

export const treeScreen: ProfileScreen = {
  id: 'tree',
  title: 'Call tree',
  tab: 'Tree',
  untold: (state, area) => untoldBelow(HEAD + active(state).slices.tree.lines.length, area),
  enter,
  paint: paintTree,
  act,
  click,
  wheel,
  hints,
  label,
};

function enter(state: ProfileState, area: Area): ProfileState {
  const slot = active(state);
  const { model, node } = slot;
  let slice = slot.slices.tree;
  if (slice.model === null) {
    // On arrival the heaviest path lies open and the cursor is at its end: the hot function.
    slice = { ...slice, model, expanded: new Set(hotPath(model, 0)) };
  } else if (slice.model !== model) {
    const old = slice.model;
    const rows = [...slice.expanded].filter((handle) => typeof handle === 'number');
    const expanded = slice.inverted
      ? new Set<Handle>()
      : new Set<Handle>(remapRows(old, model, rows).values());
    slice = { ...slice, model, expanded, limits: new Map() };
  }
  const shown = withLines(state, slice, slice.inverted ? null : node, area);
  const { lines } = active(shown).slices.tree;
  return withBelow(shown, belowOf(area, HEAD + lines.length), lines.length > 0 ? active(shown).frame : -1);
}

/** Remakes the lines and stands on `row` (opened so that it can be seen), or stays where the cursor is. */
function withLines(state: ProfileState, slice: TreeSlice, row: Handle | null, area: Area): ProfileState {
  const { model, search } = active(state);
  let next = slice;
  let lines = treeLines(model, next);
  let cursor = next.place.cursor;
  if (typeof row === 'number' && row > 0) {
    let at = lineOfRow(model, lines, row);
    if (at < 0) {
      next = opened(model, next, row);
      lines = treeLines(model, next);
      at = lineOfRow(model, lines, row);
    }
    if (at >= 0) cursor = at;
  } else if (row !== null && typeof row !== 'number') {
    const at = lines.findIndex((line) => line.handle === row);
    if (at >= 0) cursor = at;
  }
  const place = settle({ cursor, top: next.place.top }, lines.length, area.height - HEAD);
  const there = selectLine(withSlice(state, 'tree', { ...next, lines, place }), place);
  // A match that is folded into a line stays the one selected: the next is counted from it.
  const isMatch = typeof row === 'number' && row > 0 && search?.frames[model.tree.frame[row]] === 1;
  return isMatch ? withSlot(there, { node: row, frame: model.tree.frame[row] }) : there;
}

/** The slice with every ancestor of a row open, and lists long enough to hold it. */
function opened(model: CpuModel, slice: TreeSlice, row: number): TreeSlice {
  const { tree } = model;
  const path = pathTo(model, row);
  const limits = new Map(slice.limits);
  for (const child of [row, ...path]) {
    const up = tree.parent[child];
    let nth = 1;
    for (let c = up + 1; c < child; c = tree.end[c]) nth++;
    const below = up <= 0 ? null : up;
    if (nth > (limits.get(below) ?? 0)) {
      let before = 0;
      // Only where the usual cut would leave it out.
      for (
        let c = up + 1;
        c < tree.end[up] && tree.total[c] >= 0.001 * model.onCpu && before < MORE;
        c = tree.end[c]
      )
        before++;
      if (nth > before) limits.set(below, nth);
    }
  }
  return { ...slice, limits, expanded: new Set([...slice.expanded, ...path]) };
}

/** The cursor's node is the one that every screen has selected. */
function selectLine(state: ProfileState, place: Place): ProfileState {
  const slot = active(state);
  const line = slot.slices.tree.lines[place.cursor];
  if (!line || line.left) return state;
  const node = typeof line.handle === 'number' ? line.handle : heaviestOf(slot.model, line.handle.at);
  return withSlot(state, { node, frame: line.frame });
}

function act(state: ProfileState, action: Action, area: Area): ProfileStep | null {
  const slot = active(state);
  const slice = slot.slices.tree;
  const place = moved(slice.place, action, slice.lines.length, area.height - HEAD);
  if (place) return step(selectLine(withSlice(state, 'tree', { place }), place));
  const line = slice.lines[slice.place.cursor];
  switch (action) {
    case 'left':
      if (!line) return step(state);
      if (line.open) return step(toggled(state, line, false, area));
      return step(standOn(state, line.parent < 0 ? slice.place.cursor : line.parent, area));
    case 'right':
      if (!line) return step(state);
      if (line.left) return step(more(state, line, area));
      if (line.canOpen && !line.open) return step(toggled(state, line, true, area));
      return step(line.open ? standOn(state, slice.place.cursor + 1, area) : state);
    case 'toggle':
      if (!line) return step(state);
      return step(
        line.left ? more(state, line, area) : line.canOpen ? toggled(state, line, !line.open, area) : state,
      );
    case 'enter':
      // On a function Enter means its own screen, which the reducer knows how to open.
      return line?.left ? step(more(state, line, area)) : null;
    case 'expandHot': {
      if (!line || typeof line.handle !== 'number' || line.left)
        return step(say(state, 'The heaviest path leads to callees: press i first.'));
      const path = hotPath(slot.model, line.handle);
      const expanded = new Set([...slice.expanded, line.handle, ...path]);
      return step(withLines(state, { ...slice, expanded }, path.at(-1) ?? line.handle, area));
    }
    case 'invert':
      return step(inverted(state, area));
    case 'next':
    case 'previous': {
      if (!slot.search) return step(say(state, 'No search yet: press / to search.'));
      const row = nextMatch(slot.search, slot.node, action === 'next' ? 1 : -1);
      if (row < 0) return step(say(state, 'No match.'));
      return step(
        withLines(
          slice.inverted ? inverted(state, area) : state,
          { ...active(state).slices.tree, inverted: false },
          row,
          area,
        ),
      );
    }
    default:
      return null;
  }
}

function inverted(state: ProfileState, area: Area): ProfileState {
  const slot = active(state);
  const slice = slot.slices.tree;
  const next: TreeSlice = {
    ...slice,
    inverted: !slice.inverted,
    expanded: slice.inverted ? new Set(pathTo(slot.model, slot.node)) : new Set(),
    limits: new Map(),
    place: START,
  };
  if (slice.inverted) return withLines(state, next, slot.node, area);
  const there = withLines(state, next, null, area);
  const lines = active(there).slices.tree.lines;
  const at = lines.findIndex((line) => line.frame === slot.frame && line.indent === 0);
  return at > 0 ? standOn(there, at, area) : there;
}

function standOn(state: ProfileState, cursor: number, area: Area): ProfileState {
  const slice = active(state).slices.tree;
  const place = settle({ cursor, top: slice.place.top }, slice.lines.length, area.height - HEAD);
  return selectLine(withSlice(state, 'tree', { place }), place);
}

function toggled(state: ProfileState, line: TreeLine, open: boolean, area: Area): ProfileState {
  const slice = active(state).slices.tree;
  const expanded = new Set(slice.expanded);
  if (open) expanded.add(line.handle);
  else expanded.delete(line.handle);
  return withLines(state, { ...slice, expanded }, line.handle, area);
}

function more(state: ProfileState, line: TreeLine, area: Area): ProfileState {
  const slice = active(state).slices.tree;
  const below = line.left!.below;
  const shownNow = slice.lines.filter((l) => !l.left && l.parent === line.parent).length;
  const limits = new Map(slice.limits).set(below, shownNow + MORE);
  return withLines(state, { ...slice, limits }, null, area);
}

function click(state: ProfileState, _x: number, y: number, area: Area): ProfileStep | null {
  const slice = active(state).slices.tree;
  const at = slice.place.top + y - HEAD;
  const line = slice.lines[at];
  if (y < HEAD || !line) return null;
  if (at === slice.place.cursor || line.left) return act(standOn(state, at, area), 'toggle', area);
  return step(standOn(state, at, area));
}

function wheel(state: ProfileState, by: number, area: Area): ProfileState {
  const slice = active(state).slices.tree;
  const place = scrolled(slice.place, by, slice.lines.length, area.height - HEAD);
  return selectLine(withSlice(state, 'tree', { place }), place);
}

function hints(): Action[] {
  return ['enter', 'right', 'invert', 'search', 'hide', 'expandHot'];
}

function label(state: ProfileState, action: Action): string | null {
  if (action === 'invert') return active(state).slices.tree.inverted ? 'callees' : 'callers';
  return null;
}
