import type { CpuModel } from '../../cpu/model.ts';
import {
  calleesOf,
  callersOf,
  type LineTime,
  labelOf,
  linesOf,
  type Neighbour,
  nameOf,
  rowsOf,
} from '../../cpu/query.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { amount, duration, percent, plural } from '../../paint/numbers.ts';
import { cutEnd, cutMiddle, padStart } from '../../paint/text.ts';
import { visible } from '../../paint/visible.ts';
import type { Action } from '../keys.ts';
import { moved, type Place, START, scrolled, settle } from '../list.ts';
import type { Screen } from '../screen.ts';
import {
  type Area,
  active,
  type Slot,
  type SourceView,
  type State,
  type Step,
  step,
  withSlice,
  withSlot,
} from '../state.ts';
import { CATEGORY_COLOUR, CATEGORY_LABEL, INK } from '../theme.ts';
import { fullPlace, place as placeLabel, shareText } from './labels.ts';
import { heaviestRow } from './tree.ts';

const PANES = ['callers', 'callees', 'source'] as const;

export interface FunctionSlice {
  /** What the slice was made for. */
  model: CpuModel | null;
  frame: number;
  callers: Neighbour[];
  callees: Neighbour[];
  lines: LineTime[];
  /** Undefined while it is being read, null where it is not on disk. */
  source: SourceView | null | undefined;
  sourceLines: string[];
  pane: number;
  places: [Place, Place, Place];
}

export const functionSlice: FunctionSlice = {
  model: null,
  frame: -1,
  callers: [],
  callees: [],
  lines: [],
  source: undefined,
  sourceLines: [],
  pane: 2,
  places: [START, START, START],
};

export const functionScreen: Screen = {
  id: 'function',
  title: 'Function',
  enter,
  paint,
  act,
  click,
  wheel,
  hints,
  label,
};

const HEAD = 3;

interface Layout {
  callers: Area;
  callees: Area;
  source: Area;
}

/** Side by side where there is room; otherwise callers and callees above, source below. Each pane has a row for its title. */
function layout(area: Area): Layout {
  const y = area.y + HEAD;
  const height = area.height - HEAD;
  if (area.width >= 110) {
    const left = Math.floor(area.width * 0.38);
    const upper = Math.floor(height / 2);
    return {
      callers: { x: area.x, y, width: left - 1, height: upper },
      callees: { x: area.x, y: y + upper, width: left - 1, height: height - upper },
      source: { x: area.x + left, y, width: area.width - left, height },
    };
  }
  const upper = Math.max(4, Math.min(8, Math.floor(height / 2.6)));
  const half = Math.floor(area.width / 2);
  return {
    callers: { x: area.x, y, width: half - 1, height: upper },
    callees: { x: area.x + half, y, width: area.width - half, height: upper },
    source: { x: area.x, y: y + upper, width: area.width, height: height - upper },
  };
}

function enter(state: State): State {
  const slot = active(state);
  const frame = slot.frame >= 0 ? slot.frame : slot.model.tree.frame[slot.node];
  const slice = slot.slices.function;
  if (slice.model === slot.model && slice.frame === frame) return state;
  const sameFunction = slice.frame === frame && slice.model?.recording === slot.model.recording;
  return withSlice(withSlot(state, { frame }), 'function', {
    model: slot.model,
    frame,
    callers: callersOf(slot.model, frame),
    callees: calleesOf(slot.model, frame),
    lines: linesOf(slot.model, frame),
    ...(sameFunction
      ? {}
      : { source: undefined, sourceLines: [], places: [START, START, START] as [Place, Place, Place] }),
  });
}

/** The source has come (or is not to be had): stands on the hottest line. */
export function withSource(state: State, frame: number, source: SourceView | null, area: Area): State {
  const slice = active(state).slices.function;
  if (slice.frame !== frame) return state;
  const sourceLines = source ? source.text.split(/\r\n|\n|\r/) : [];
  const hottest = slice.lines.reduce<LineTime | null>((a, b) => (a && a.micros >= b.micros ? a : b), null);
  const line =
    (source?.original && source.line !== null ? source.line : (hottest?.line ?? source?.line ?? 1)) - 1;
  const height = layout(area).source.height - 1;
  const place = settle(
    { cursor: line, top: Math.max(0, line - Math.floor(height / 3)) },
    Math.max(1, sourceLines.length),
    height,
  );
  return withSlice(state, 'function', {
    source,
    sourceLines,
    places: [slice.places[0], slice.places[1], place],
  });
}

const paneArea = (area: Area, pane: number): Area => layout(area)[PANES[pane]];

function lengthOf(slice: FunctionSlice, pane: number): number {
  return pane === 0
    ? slice.callers.length
    : pane === 1
      ? slice.callees.length
      : slice.source
        ? slice.sourceLines.length
        : slice.lines.length;
}

function withPlace(state: State, pane: number, place: Place): State {
  const places = [...active(state).slices.function.places] as [Place, Place, Place];
  places[pane] = place;
  return withSlice(state, 'function', { places });
}

function act(state: State, action: Action, area: Area): Step | null {
  const slot = active(state);
  const slice = slot.slices.function;
  const { pane } = slice;
  const place = moved(slice.places[pane], action, lengthOf(slice, pane), paneArea(area, pane).height - 1);
  if (place) return step(withPlace(state, pane, place));
  switch (action) {
    case 'pane':
    case 'right':
      return step(withSlice(state, 'function', { pane: (pane + 1) % PANES.length }));
    case 'paneBack':
    case 'left':
      return step(withSlice(state, 'function', { pane: (pane + PANES.length - 1) % PANES.length }));
    case 'enter':
      return pane === 2 ? step(state) : step(follow(state));
    default:
      return null;
  }
}

/** To the selected caller or callee; Esc comes back. */
function follow(state: State): State {
  const slot = active(state);
  const slice = slot.slices.function;
  const row = (slice.pane === 0 ? slice.callers : slice.callees)[slice.places[slice.pane].cursor];
  if (!row || row.frame === slot.model.tree.frame[0]) return state;
  const trail = [...slot.trail, { screen: slot.screen, node: slot.node, frame: slot.frame }];
  return withSlot(state, {
    frame: row.frame,
    node: heaviestRow(slot.model, rowsOf(slot.model, row.frame)),
    trail,
  });
}

/** The line under the cursor, for the editor; the function's own where none is. */
export function lineUnderCursor(slot: Slot): number | null {
  const slice = slot.slices.function;
  if (slice.source) return slice.places[2].cursor + 1;
  return labelOf(slot.model, slot.frame).line;
}

function paneAt(area: Area, x: number, y: number): number {
  return PANES.findIndex((name) => {
    const at = layout(area)[name];
    const [cx, cy] = [area.x + x, area.y + y];
    return cx >= at.x && cx < at.x + at.width && cy >= at.y && cy < at.y + at.height;
  });
}

function click(state: State, x: number, y: number, area: Area): Step | null {
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

function wheel(state: State, by: number, area: Area): State {
  const slice = active(state).slices.function;
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

function hints(state: State): Action[] {
  return active(state).slices.function.pane === 2
    ? ['pane', 'editor', 'back', 'findings', 'copy']
    : ['enter', 'pane', 'back', 'editor', 'findings'];
}

function label(state: State, action: Action): string | null {
  const { pane } = active(state).slices.function;
  if (action === 'pane') return `to ${PANES[(pane + 1) % PANES.length]}`;
  if (action === 'enter') return pane === 0 ? 'to this caller' : pane === 1 ? 'to this callee' : null;
  return null;
}

function paint(state: State, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { model } = slot;
  const slice = slot.slices.function;
  const f = slice.frame;
  if (f < 0) return;
  const { functions, recording } = model;
  const base = model.onCpu || model.wall || 1;
  const category = functions.category[f];
  const width = area.width - 2;
  let x = canvas.text(area.x + 1, area.y, cutMiddle(visible(nameOf(model, f)), Math.floor(width * 0.6)), {
    bold: true,
  });
  const owner = model.packages[functions.package[f]]?.name ?? CATEGORY_LABEL[category];
  x = canvas.text(x + 2, area.y, cutEnd(visible(owner), Math.max(0, area.x + width - x)), {
    fg: CATEGORY_COLOUR[category],
  });
  canvas.text(x + 2, area.y, cutEnd(fullPlace(model, f), Math.max(0, area.x + width - x - 2)), {
    fg: INK.quiet,
  });
  const facts = [
    `self ${shareText(model, functions.self[f] / base)} (${amount(functions.self[f], recording.kind)})`,
    `total ${shareText(model, functions.total[f] / base)} (${amount(functions.total[f], recording.kind)})`,
  ];
  if (recording.kind === 'cpu') facts.push(plural(functions.samples[f], 'sample'));
  if (functions.gc[f] > 0) facts.push(`GC triggered ${duration(functions.gc[f])}`);
  const deopt = recording.strings[recording.frames.deopt[f]];
  if (deopt) facts.push(`deoptimized: ${visible(deopt)}`);
  canvas.text(area.x + 1, area.y + 1, cutEnd(facts.join(' · '), width), {});
  const at = layout(area);
  paintNeighbours(
    state,
    canvas,
    at.callers,
    0,
    `called by (${slice.callers.length})`,
    slice.callers,
    functions.total[f],
  );
  paintNeighbours(
    state,
    canvas,
    at.callees,
    1,
    `calls (${slice.callees.length})`,
    slice.callees,
    functions.total[f],
  );
  paintSource(state, canvas, at.source, slot);
}

function paneTitle(canvas: Canvas, at: Area, title: string, focused: boolean): void {
  const style = focused ? { fg: INK.accent, bold: true } : { fg: INK.quiet };
  canvas.text(at.x + 1, at.y, cutEnd(`${focused ? '▸ ' : '  '}${title}`, at.width - 2), style);
}

function paintNeighbours(
  state: State,
  canvas: Canvas,
  at: Area,
  pane: number,
  title: string,
  rows: Neighbour[],
  base: number,
): void {
  const { model, slices } = active(state);
  const slice = slices.function;
  const focused = slice.pane === pane;
  const { cursor, top } = slice.places[pane];
  const height = at.height - 1;
  const left = rows.length - top - height;
  paneTitle(canvas, at, left > 0 ? `${title} · ⋯ ${left} more below` : title, focused);
  const barWidth = at.width >= 60 ? 10 : at.width >= 36 ? 5 : 0;
  for (let i = 0; i < height && top + i < rows.length; i++) {
    const row = rows[top + i];
    const y = at.y + 1 + i;
    const share = base > 0 ? row.total / base : 0;
    let x = canvas.text(at.x + 1, y, padStart(percent(share), 7), {}) + 1;
    if (barWidth > 0) {
      bar(canvas, x, y, barWidth, [{ share, colour: INK.total, sign: '#' }], state.ascii);
      x += barWidth + 1;
    }
    const room = at.x + at.width - x - 1;
    const root = row.frame === model.tree.frame[0];
    const where = placeLabel(model, row.frame);
    const name = root ? '(nobody: it began a task)' : visible(nameOf(model, row.frame));
    const end = canvas.text(x, y, cutMiddle(name, room), {
      fg: CATEGORY_COLOUR[model.functions.category[row.frame]],
    });
    if (!root && at.x + at.width - end > 12)
      canvas.text(end + 2, y, cutEnd(where, at.x + at.width - end - 3), { fg: INK.quiet });
    if (focused && top + i === cursor) canvas.highlight(at.x, y, at.width, INK.chosen);
  }
  if (rows.length === 0)
    canvas.text(at.x + 3, at.y + 1, pane === 0 ? 'nobody' : 'nothing that was sampled', { fg: INK.quiet });
}

function paintSource(state: State, canvas: Canvas, at: Area, slot: Slot): void {
  const slice = slot.slices.function;
  const focused = slice.pane === 2;
  const { kind } = slot.model.recording;
  const self = slot.model.functions.self[slice.frame];
  const height = at.height - 1;
  const { cursor, top } = slice.places[2];
  const source = slice.source;
  if (!source) {
    const why =
      source === undefined
        ? 'source: reading…'
        : 'source: not on disk here (--source-root DIR finds it elsewhere); self time by line';
    paneTitle(canvas, at, why, focused);
    slice.lines.slice(top, top + height).forEach((line, i) => {
      const y = at.y + 1 + i;
      canvas.text(
        at.x + 1,
        y,
        `line ${padStart(String(line.line), 6)}  ${padStart(amount(line.micros, kind), 9)}  ${padStart(percent(self > 0 ? line.micros / self : 0), 7)}`,
        {},
      );
      if (focused && top + i === cursor) canvas.highlight(at.x, y, at.width, INK.chosen);
    });
    if (source === null && slice.lines.length === 0)
      canvas.text(at.x + 3, at.y + 1, 'The profile has no line times for it either.', { fg: INK.quiet });
    return;
  }
  // A source map's lines are not the lines that V8 counted ticks on.
  const byLine = new Map<number, number>();
  for (const { line, micros } of slice.lines) {
    const own = source.lines.get(line);
    if (own !== undefined) byLine.set(own, (byLine.get(own) ?? 0) + micros);
  }
  const note = `${source.original ? ' (through its source map)' : ''}${slot.model.view.range ? ' · time per line in proportion to the whole recording' : ''}`;
  paneTitle(canvas, at, `source: ${visible(source.path)}${note}`, focused);
  const digits = String(slice.sourceLines.length).length;
  for (let i = 0; i < height && top + i < slice.sourceLines.length; i++) {
    const number = top + i + 1;
    const y = at.y + 1 + i;
    const micros = byLine.get(number) ?? 0;
    const share = self > 0 ? micros / self : 0;
    const heat = share >= 0.3 ? INK.bad : share >= 0.05 ? INK.accent : INK.quiet;
    let x =
      canvas.text(at.x + 1, y, padStart(micros > 0 ? amount(micros, kind) : '', 9), {
        fg: heat,
        bold: share >= 0.3,
      }) + 1;
    if (at.width >= 60) {
      bar(canvas, x, y, 6, [{ share, colour: heat, sign: '#' }], state.ascii);
      x += 7;
    }
    x =
      canvas.text(x, y, padStart(String(number), digits), {
        fg: number === source.line ? INK.accent : INK.quiet,
      }) + 1;
    const text = visible(slice.sourceLines[top + i].replaceAll('\t', '  '));
    canvas.text(x, y, cutEnd(text, Math.max(0, at.x + at.width - x)), { bold: share >= 0.05 });
    if (focused && top + i === cursor) canvas.highlight(at.x, y, at.width, INK.chosen);
  }
}
