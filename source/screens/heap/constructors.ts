import { bytes, count, percent, plural } from '../../format/numbers.ts';
import type { HeapModel } from '../../heap/model.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd, padStart } from '../../paint/text.ts';
import type { Action } from '../binding.ts';
import { type Head, headAt, layHeads, paintHeads } from '../heads.ts';
import { paintMoreBelow } from '../left-out.ts';
import { moved, START, scrolled, settle } from '../list.ts';
import { type Area, active, say, step, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import { answeredClass, CONSTRUCTOR_SORTS, groupAt, rowsFor } from './constructor-rows.ts';
import { distanceText } from './labels.ts';
import type { ConstructorsSlice } from './slices.ts';
import { goToScreen, type HeapScreen, type HeapSlot, type HeapState, type HeapStep } from './state.ts';

// The table of constructors: its keys, and how it is painted.

const HEAD = 2;
const bodyRows = (area: Area) => area.height - HEAD - 1;

export const constructorsScreen: HeapScreen = {
  id: 'constructors',
  title: 'Constructors',
  enter(state, area) {
    const { slices, phase } = active(state);
    return answered(slices.constructors.phase === phase ? state : refreshed(state, {}, area), area);
  },
  paint,
  act,
  click(state, x, y, area) {
    const { place, rows, sort: now, reversed } = active(state).slices.constructors;
    if (y === HEAD - 1) {
      const sort = CONSTRUCTOR_SORTS.findIndex((by) => by === headAt(headsOf(area), area.x + x));
      if (sort < 0) return null;
      return step(refreshed(state, { sort, reversed: sort === now && !reversed, place: START }, area));
    }
    const cursor = place.top + y - HEAD;
    if (y < HEAD || cursor >= rows.length) return null;
    if (cursor === place.cursor) return step(opened(state));
    return step(
      withSlice(state, 'constructors', {
        place: settle({ cursor, top: place.top }, rows.length, bodyRows(area)),
      }),
    );
  },
  wheel(state, by, area) {
    const { place, rows } = active(state).slices.constructors;
    return withSlice(state, 'constructors', { place: scrolled(place, by, rows.length, bodyRows(area)) });
  },
  hints: () => ['enter', 'filter', 'sort', 'hide', 'reverse'],
  label(state, action) {
    const { sort, hideInternal } = active(state).slices.constructors;
    if (action === 'sort') return `sort by ${CONSTRUCTOR_SORTS[(sort + 1) % CONSTRUCTOR_SORTS.length]}`;
    if (action === 'enter') return 'its objects';
    if (action === 'hide') return hideInternal ? "show the engine's own" : "hide the engine's own";
    return null;
  },
};

/** The table opens at the answer, once there is one: unless somebody has moved, sorted or filtered by then. */
function answered(state: HeapState, area: Area): HeapState {
  const slot = active(state);
  const { answered: isDone, rows, place, sort, reversed, filter } = slot.slices.constructors;
  if (isDone || !slot.findings || slot.phase !== 'retained') return state;
  const isMoved = place.cursor > 0 || place.top > 0 || sort > 0 || reversed || filter !== '';
  const row = isMoved || slot.secondEngine ? -1 : rows.indexOf(answeredClass(slot, rows));
  const shown = settle({ cursor: Math.max(place.cursor, row), top: place.top }, rows.length, bodyRows(area));
  return withSlice(state, 'constructors', { answered: true, place: shown });
}

function refreshed(state: HeapState, change: Partial<ConstructorsSlice>, area: Area): HeapState {
  const slot = active(state);
  const before = slot.slices.constructors;
  const slice = { ...before, ...change, phase: slot.phase };
  const rows = rowsFor(slot, slice);
  // The class one stands on stays selected through sorting and the arrival of retained sizes, unless one has just come.
  const here =
    before.phase === null || before.place.cursor === 0 ? -1 : rows.indexOf(before.rows[before.place.cursor]);
  const place = settle(
    change.place ?? (here < 0 ? slice.place : { ...slice.place, cursor: here }),
    rows.length,
    bodyRows(area),
  );
  return withSlice(state, 'constructors', { ...slice, rows, place });
}

/** The table filtered, as it is typed. */
export const filteredConstructors = (state: HeapState, filter: string, area: Area): HeapState =>
  refreshed(state, { filter, place: START }, area);

function act(state: HeapState, action: Action, area: Area): HeapStep | null {
  const slice = active(state).slices.constructors;
  const place = moved(slice.place, action, slice.rows.length, bodyRows(area));
  if (place) return step(withSlice(state, 'constructors', { place }));
  switch (action) {
    case 'sort':
      return step(
        refreshed(state, { sort: (slice.sort + 1) % CONSTRUCTOR_SORTS.length, place: START }, area),
      );
    case 'reverse':
      return step(refreshed(state, { reversed: !slice.reversed, place: START }, area));
    case 'hide':
      return step(refreshed(state, { hideInternal: !slice.hideInternal }, area));
    case 'back':
      return slice.filter === '' ? null : step(refreshed(state, { filter: '' }, area));
    case 'reset':
      return step(
        say(refreshed(state, { filter: '', hideInternal: false, place: START }, area), 'View reset.'),
      );
    case 'enter':
      return step(opened(state));
    default:
      return null;
  }
}

/** Its objects, largest first. */
function opened(state: HeapState): HeapState {
  const slot = active(state);
  const { rows, place } = slot.slices.constructors;
  const row = rows[place.cursor];
  if (row === undefined) return state;
  const list = slot.secondEngine
    ? ({ of: 'second engine', name: slot.secondEngine.groups[row].name } as const)
    : ({ of: 'class', classIndex: row } as const);
  const there = goToScreen(state, 'objects', { list });
  return withSlice(there, 'objects', { place: START });
}

/** From these widths on there is room for the figure and a name. */
const SHARE_FROM = 48;
const SELF_FROM = 58;

function paint(state: HeapState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const slice = slot.slices.constructors;
  const { model } = slot.heap;
  paintHead(slot, canvas, area);
  const wide = area.width >= 90;
  const barWidth = area.width >= 130 ? 20 : wide ? 10 : 0;
  for (let i = 0; i < bodyRows(area) && slice.place.top + i < slice.rows.length; i++) {
    const y = area.y + HEAD + i;
    const row = slice.rows[slice.place.top + i];
    const group = groupAt(slot, row);
    const share = (group.retained ?? 0) / (model.totals.size || 1);
    let x = area.x + 1;
    const put = (text: string, width: number, style = {}) => {
      x = canvas.text(x, y, padStart(text, width), style) + 1;
    };
    put(
      group.retained === null ? '…' : bytes(group.retained),
      9,
      share >= 0.1 ? { fg: INK.accent, bold: true } : {},
    );
    if (area.width >= SHARE_FROM) put(group.retained === null ? '' : percent(share), 7, { fg: INK.quiet });
    if (barWidth > 0) {
      const self = group.self / (model.totals.size || 1);
      bar(canvas, x, y, barWidth, [
        { share: self, colour: INK.self, sign: '#' },
        { share: Math.max(0, share - self), colour: INK.total, sign: '-' },
      ]);
      x += barWidth + 1;
    }
    if (area.width >= SELF_FROM) put(bytes(group.self), 9);
    put(count(group.count), 10);
    if (wide) put(group.distance === null ? '' : distanceText(group.distance), 5, { fg: INK.quiet });
    const own = slot.secondEngine === null && model.classes.internal[row] === 1;
    canvas.text(x + 1, y, cutEnd(group.name, area.x + area.width - x - 2), own ? { fg: INK.quiet } : {});
    if (slice.place.top + i === slice.place.cursor) canvas.highlight(area.x, y, area.width, INK.chosen);
  }
  if (slice.rows.length === 0)
    canvas.text(
      area.x + 2,
      area.y + HEAD + 1,
      slice.filter ? `Nothing matches ${slice.filter}` : 'Nothing here.',
      { fg: INK.quiet },
    );
  const below = slice.rows.length - slice.place.top - bodyRows(area);
  paintMoreBelow(canvas, area, below);
}

function paintHead(slot: HeapSlot, canvas: Canvas, area: Area): void {
  const slice = slot.slices.constructors;
  const filter = slice.filter ? ` matching ${slice.filter}` : '';
  const by =
    slice.sort === 0 && slot.phase === 'groups'
      ? 'self size, until what retains what is known'
      : CONSTRUCTOR_SORTS[slice.sort];
  const hidden = slice.hideInternal ? ` · the engine's own hidden (${hiddenWords(slot.heap.model)})` : '';
  const engine = slot.secondEngine ? " · by VS Code's parser" : '';
  canvas.text(
    area.x + 1,
    area.y,
    cutEnd(
      `${plural(slice.rows.length, 'constructor')}${filter}, by ${by}${slice.reversed ? ', reversed' : ''}${hidden}${engine}`,
      area.width - 2,
    ),
    { fg: INK.quiet },
  );
  paintHeads(canvas, area.y + 1, headsOf(area), CONSTRUCTOR_SORTS[slice.sort], slice.reversed);
}

/** The heads of its columns, for the painter and the mouse. */
function headsOf(area: Area): Head[] {
  const wide = area.width >= 90;
  const barWidth = area.width >= 130 ? 20 : wide ? 10 : 0;
  const [retained, self, many, distance, name] = CONSTRUCTOR_SORTS;
  const gap = (area.width >= SHARE_FROM ? 8 : 0) + (barWidth > 0 ? barWidth + 1 : 0);
  const heads = layHeads(area.x + 1, [
    { by: retained, text: 'retained', width: 9, gap },
    ...(area.width >= SELF_FROM ? [{ by: self, text: 'self', width: 9 }] : []),
    { by: many, text: 'count', width: 10 },
    ...(wide ? [{ by: distance, text: 'dist.', width: 5 }] : []),
  ]);
  const x = heads[heads.length - 1].end + 2;
  return [...heads, { x, end: x + 'constructor'.length, text: 'constructor', by: name }];
}

/** How much is out of sight, so that nobody takes the rest for the whole. */
function hiddenWords(model: HeapModel): string {
  const { count: classes, internal, selfSize } = model.classes;
  let sum = 0;
  for (let c = 0; c < classes; c++) if (internal[c] === 1) sum += selfSize[c];
  return `${bytes(sum)} of self size`;
}
