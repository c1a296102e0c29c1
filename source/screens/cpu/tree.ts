import type { CpuModel } from '../../cpu/model.ts';
import { hotPath, nameOf } from '../../cpu/query.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { amount, percent, plural } from '../../paint/numbers.ts';
import { cutEnd, cutMiddle, cutStart, padStart, widthOf } from '../../paint/text.ts';
import { visible } from '../../paint/visible.ts';
import type { Action } from '../keys.ts';
import { moved, type Place, START, scrolled, settle } from '../list.ts';
import { remapRows } from '../remap.ts';
import type { Screen } from '../screen.ts';
import { nextMatch } from '../search.ts';
import {
  type Area,
  active,
  type Slot,
  type State,
  type Step,
  say,
  step,
  withSlice,
  withSlot,
} from '../state.ts';
import { CATEGORY_COLOUR, INK } from '../theme.ts';
import { place as placeLabel } from './labels.ts';
import { type Handle, hotHandles, lineOfRow, pathTo, type TreeLine, treeLines } from './tree-lines.ts';

export interface TreeSlice {
  /** The model that handles belong to; null before the screen was first shown. */
  model: CpuModel | null;
  expanded: ReadonlySet<Handle>;
  limits: ReadonlyMap<Handle | null, number>;
  inverted: boolean;
  lines: TreeLine[];
  place: Place;
}

export const treeSlice: TreeSlice = {
  model: null,
  expanded: new Set(),
  limits: new Map(),
  inverted: false,
  lines: [],
  place: START,
};

/** A line of column heads. */
const HEAD = 1;
const MORE = 200;

export const treeScreen: Screen = {
  id: 'tree',
  title: 'Call tree',
  enter,
  paint,
  act,
  click,
  wheel,
  hints,
  label,
};

function enter(state: State, area: Area): State {
  const slot = active(state);
  const { model, node } = slot;
  let slice = slot.slices.tree;
  if (slice.model === null) {
    // On arrival the heaviest path lies open and the cursor is at its end: the hot function.
    const path = hotPath(model, 0);
    slice = { ...slice, model, expanded: new Set(path) };
  } else if (slice.model !== model) {
    const old = slice.model;
    const rows = [...slice.expanded].filter((handle) => typeof handle === 'number');
    const expanded = slice.inverted
      ? new Set<Handle>()
      : new Set<Handle>(remapRows(old, model, rows).values());
    slice = { ...slice, model, expanded, limits: new Map() };
  }
  return withLines(state, slice, slice.inverted ? null : node, area);
}

/** Remakes the lines and stands on `row` (opened so that it can be seen), or stays where the cursor is. */
function withLines(state: State, slice: TreeSlice, row: Handle | null, area: Area): State {
  const { model } = active(state);
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
  return selectLine(withSlice(state, 'tree', { ...next, lines, place }), place);
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
function selectLine(state: State, place: Place): State {
  const slot = active(state);
  const line = slot.slices.tree.lines[place.cursor];
  if (!line || line.left) return state;
  const node = typeof line.handle === 'number' ? line.handle : heaviestRow(slot.model, line.handle.at);
  return withSlot(state, { node, frame: line.frame });
}

/** Of a frame's rows the one with the largest total. */
export function heaviestRow(model: CpuModel, rows: Int32Array): number {
  let best = rows.length > 0 ? rows[0] : 0;
  for (const row of rows) if (model.tree.total[row] > model.tree.total[best]) best = row;
  return best;
}

function act(state: State, action: Action, area: Area): Step | null {
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
        return step(say(state, 'The hot path goes down: press i for callees first.'));
      const path = hotHandles(slot.model, line.handle);
      const expanded = new Set([...slice.expanded, line.handle, ...path]);
      return step(withLines(state, { ...slice, expanded }, path.at(-1) ?? line.handle, area));
    }
    case 'invert':
      return step(inverted(state, area));
    case 'next':
    case 'previous': {
      if (!slot.search) return step(say(state, 'Nothing is searched for: / starts a search.'));
      const row = nextMatch(slot.model, slot.search, Math.max(1, slot.node), action === 'next' ? 1 : -1);
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

function inverted(state: State, area: Area): State {
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

function standOn(state: State, cursor: number, area: Area): State {
  const slice = active(state).slices.tree;
  const place = settle({ cursor, top: slice.place.top }, slice.lines.length, area.height - HEAD);
  return selectLine(withSlice(state, 'tree', { place }), place);
}

function toggled(state: State, line: TreeLine, open: boolean, area: Area): State {
  const slice = active(state).slices.tree;
  const expanded = new Set(slice.expanded);
  if (open) expanded.add(line.handle);
  else expanded.delete(line.handle);
  return withLines(state, { ...slice, expanded }, line.handle, area);
}

function more(state: State, line: TreeLine, area: Area): State {
  const slice = active(state).slices.tree;
  const below = line.left!.below;
  const shownNow = slice.lines.filter((l) => !l.left && l.parent === line.parent).length;
  const limits = new Map(slice.limits).set(below, shownNow + MORE);
  return withLines(state, { ...slice, limits }, null, area);
}

function click(state: State, _x: number, y: number, area: Area): Step | null {
  const slice = active(state).slices.tree;
  const at = slice.place.top + y - HEAD;
  const line = slice.lines[at];
  if (y < HEAD || !line) return null;
  if (at === slice.place.cursor || line.left) return act(standOn(state, at, area), 'toggle', area);
  return step(standOn(state, at, area));
}

function wheel(state: State, by: number, area: Area): State {
  const slice = active(state).slices.tree;
  const place = scrolled(slice.place, by, slice.lines.length, area.height - HEAD);
  return selectLine(withSlice(state, 'tree', { place }), place);
}

function hints(): Action[] {
  return ['enter', 'right', 'invert', 'search', 'hide', 'expandHot'];
}

function label(state: State, action: Action): string | null {
  if (action === 'invert') return active(state).slices.tree.inverted ? 'callees' : 'callers';
  return null;
}

function paint(state: State, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { lines, place, inverted: upward } = slot.slices.tree;
  const columns = layoutColumns(area.width);
  paintHead(canvas, area, columns, upward, slot);
  const rows = area.height - HEAD;
  for (let i = 0; i < rows && place.top + i < lines.length; i++) {
    const y = area.y + HEAD + i;
    const index = place.top + i;
    paintLine(state, canvas, area, columns, lines[index], y);
    if (index === place.cursor) canvas.highlight(area.x, y, area.width, INK.chosen);
  }
  if (lines.length === 0)
    canvas.text(area.x + 2, area.y + HEAD + 1, 'No time was recorded in this view.', { fg: INK.quiet });
}

interface Columns {
  bar: number;
  amounts: boolean;
  tree: number;
  place: number;
}

function layoutColumns(width: number): Columns {
  const amounts = width >= 100;
  const barWidth = width >= 120 ? 16 : width >= 70 ? 8 : 0;
  const tree = (amounts ? 38 : 17) + (barWidth > 0 ? barWidth + 1 : 0);
  const left = width - tree;
  return { bar: barWidth, amounts, tree, place: left >= 56 ? Math.min(48, Math.floor(left * 0.4)) : 0 };
}

function paintHead(canvas: Canvas, area: Area, columns: Columns, upward: boolean, slot: Slot): void {
  const style = { fg: INK.quiet, underline: false };
  const what = slot.model.recording.kind === 'cpu' ? 'of on-CPU time' : 'of bytes';
  let x = area.x + 1;
  const head = (text: string, width: number) => {
    canvas.text(x, area.y, padStart(text, width), style);
    x += width + 1;
  };
  head(upward ? 'reached' : 'total', 7);
  if (columns.amounts) head('', 9);
  if (columns.bar > 0) x += columns.bar + 1;
  head('self', 7);
  if (columns.amounts) head('', 9);
  const title = upward
    ? `bottom-up: functions by self time, callers below (${what})`
    : `call tree, heaviest first (${what})`;
  canvas.text(area.x + columns.tree, area.y, cutEnd(title, area.width - columns.tree), style);
}

function paintLine(
  state: State,
  canvas: Canvas,
  area: Area,
  columns: Columns,
  line: TreeLine,
  y: number,
): void {
  const slot = active(state);
  const { model } = slot;
  const { kind } = model.recording;
  const base = model.onCpu || model.wall || 1;
  const indent = '  '.repeat(Math.min(line.indent, Math.max(4, Math.floor((area.width - columns.tree) / 6))));
  const treeX = area.x + columns.tree;
  const room = area.x + area.width - columns.place - treeX;
  if (line.left) {
    const n =
      line.left.count >= 10_000 ? 'over 10,000 more' : `${line.left.count.toLocaleString('en-US')} more`;
    canvas.text(
      treeX,
      y,
      cutEnd(`${indent}⋯ ${n} below 0.1 %: Space shows them`, area.width - columns.tree),
      { fg: INK.quiet },
    );
    return;
  }
  const upward = typeof line.handle !== 'number';
  const total = upward ? line.self : line.total;
  const self = upward && line.indent > 0 ? model.functions.self[line.frame] : line.self;
  const category = model.functions.category[line.frame];
  // Idle is no part of on-CPU time; its share is of wall time.
  const idle = category === 6;
  const share = (value: number) => (idle ? percent(value / (model.wall || 1)) : percent(value / base));
  let x = area.x + 1;
  const hot = self / base >= 0.1 && !idle;
  const cell = (text: string, width: number, style: object) => {
    canvas.text(x, y, padStart(text, width), style);
    x += width + 1;
  };
  cell(share(total), 7, idle ? { fg: INK.quiet } : {});
  if (columns.amounts) cell(amount(total, kind), 9, { fg: INK.quiet });
  if (columns.bar > 0) {
    const selfShare = upward ? total / base : self / base;
    if (!idle) {
      const parts = [
        { share: Math.min(1, selfShare), colour: INK.self, sign: '#' },
        { share: upward ? 0 : Math.max(0, (total - self) / base), colour: INK.total, sign: '-' },
      ];
      bar(canvas, x, y, columns.bar, parts, state.ascii);
    }
    x += columns.bar + 1;
  }
  cell(share(self), 7, hot ? { fg: INK.accent, bold: true } : { fg: self > 0 ? undefined : INK.quiet });
  if (columns.amounts) cell(amount(self, kind), 9, { fg: INK.quiet });

  const sign = line.canOpen ? (line.open ? '▾ ' : '▸ ') : '  ';
  x = canvas.text(treeX, y, state.ascii ? indent + sign.replace('▾', '-').replace('▸', '+') : indent + sign, {
    fg: INK.quiet,
  });
  const name = visible(nameOf(model, line.frame));
  const found = slot.search?.frames[line.frame] === 1;
  const nameRoom = Math.max(4, room - (x - treeX) - 1);
  const chain = line.chain.map((frame) => visible(nameOf(model, frame)));
  const prefix = foldChain(chain, nameRoom - Math.min(widthOf(name), 24));
  x = canvas.text(x, y, prefix, { fg: INK.quiet });
  const style = found
    ? { fg: 0x000000, bg: INK.match }
    : {
        fg: CATEGORY_COLOUR[category] === CATEGORY_COLOUR[0] ? undefined : CATEGORY_COLOUR[category],
        bold: hot,
      };
  canvas.text(x, y, cutMiddle(name, Math.max(4, room - (x - treeX) - 1)), style);
  if (columns.place > 0) {
    canvas.text(
      area.x + area.width - columns.place,
      y,
      cutStart(placeLabel(model, line.frame), columns.place - 1),
      { fg: INK.quiet },
    );
  }
}

/** Callers folded into one line: `a › b › `, with the middle left out where there is no room. */
function foldChain(names: string[], room: number): string {
  if (names.length === 0 || room < 6) return names.length > 0 ? '… › ' : '';
  const whole = names.map((name) => `${name} › `).join('');
  if (widthOf(whole) <= room) return whole;
  const first = `${names[0]} › `;
  const folded = `${first}… ${plural(names.length - 1, 'call')} … › `;
  return names.length > 2 && widthOf(folded) <= room ? folded : `… ${plural(names.length, 'call')} … › `;
}
