import { bytes, count, plural } from '../../format/numbers.ts';
import { type Comparison, STAYED } from '../../heap/comparison/model.ts';
import type { ObjectSort } from '../../heap/model.ts';
import { heldAs } from '../../heap/retainers/paths.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd, padStart } from '../../paint/text.ts';
import type { Action } from '../binding.ts';
import { type Head, headAt, layHeads, paintHeads } from '../heads.ts';
import { paintMoreBelow } from '../left-out.ts';
import { moved, START, scrolled, settle } from '../list.ts';
import { type Area, active, step, withSlice, withSlot } from '../state.ts';
import { INK } from '../theme.ts';
import { distanceText, paintObject, paintRetained } from './labels.ts';
import {
  answerTo,
  goToObject,
  type HeapScreen,
  type HeapSlot,
  type HeapState,
  type HeapStep,
  type ObjectList,
  type Question,
} from './state.ts';

// The list of objects of a constructor or a search: its keys, and how it is painted.

/** As many as a person may page through; the list says how many it leaves out. */
export const MOST_OBJECTS = 10_000;

const SORTS: readonly ObjectSort[] = ['retained', 'self', 'distance', 'id'];
const WORDS: Record<ObjectSort, string> = {
  retained: 'retained size',
  self: 'self size',
  distance: 'distance from the root',
  id: 'id',
};
const HEAD = 2;
const bodyRows = (area: Area) => area.height - HEAD - 1;
const NONE = new Uint32Array(0);

/** Objects of one constructor, or those a search found. */
export const objectsScreen: HeapScreen = {
  id: 'objects',
  title: 'Objects',
  enter: (state) => state,
  asks: (slot) => (questionOf(slot) ? [questionOf(slot)!] : []),
  paint,
  act,
  click(state, x, y, area) {
    const slot = active(state);
    const { place } = slot.slices.objects;
    const by = y === HEAD - 1 && slot.list.of === 'class' ? headAt(headsOf(slot, area), area.x + x) : null;
    if (by) return step(withSlice(state, 'objects', { sort: by as ObjectSort, place: START }));
    const rows = rowsOf(slot) ?? NONE;
    const cursor = place.top + y - HEAD;
    if (y < HEAD || cursor >= rows.length) return null;
    if (cursor === place.cursor) return step(goToObject(state, rows[cursor]));
    return step(stand(state, settle({ cursor, top: place.top }, rows.length, bodyRows(area))));
  },
  wheel(state, by, area) {
    const slot = active(state);
    return stand(
      state,
      scrolled(slot.slices.objects.place, by, (rowsOf(slot) ?? NONE).length, bodyRows(area)),
    );
  },
  hints: () => ['enter', 'back', 'sort', 'search', 'copy'],
  label(state, action) {
    const { sort } = active(state).slices.objects;
    if (action === 'enter') return 'its retainers';
    if (action === 'sort') return `sort by ${WORDS[SORTS[(SORTS.indexOf(sort) + 1) % SORTS.length]]}`;
    return null;
  },
};

function questionOf({ list, slices }: HeapSlot): (Question & { about: 'objects' | 'search' }) | null {
  if (list.of === 'class')
    return { about: 'objects', classIndex: list.classIndex, sort: slices.objects.sort, since: list.since };
  return list.of === 'search' ? { about: 'search', pattern: list.pattern } : null;
}

/** The objects in order; undefined while the engine looks for them. */
function rowsOf(slot: HeapSlot): Uint32Array | undefined {
  const question = questionOf(slot);
  return question ? answerTo(slot, question) : secondEngineRows(slot);
}

const seen = new WeakMap<object, Map<string, Uint32Array>>();

/** The second engine's objects, by our ordinals. */
function secondEngineRows({ list, secondEngine, heap }: HeapSlot): Uint32Array {
  if (list.of !== 'second engine' || !secondEngine) return NONE;
  let lists = seen.get(secondEngine);
  if (!lists) seen.set(secondEngine, (lists = new Map()));
  let rows = lists.get(list.name);
  if (!rows) {
    const ids = new Set(secondEngine.objects.filter(({ group }) => group === list.name).map(({ id }) => id));
    const { nodeId, nodeCount } = heap.model.graph;
    const found = new Map<number, number>();
    for (let v = 0; v < nodeCount; v++) if (ids.has(nodeId[v])) found.set(nodeId[v], v);
    rows = Uint32Array.from([...ids].flatMap((id) => found.get(id) ?? []));
    lists.set(list.name, rows);
  }
  return rows;
}

const stand = (state: HeapState, place: { cursor: number; top: number }): HeapState => {
  const node = (rowsOf(active(state)) ?? NONE)[place.cursor];
  const there = withSlice(state, 'objects', { place });
  return node === undefined ? there : withSlot(there, { node });
};

function act(state: HeapState, action: Action, area: Area): HeapStep | null {
  const slot = active(state);
  const { place, sort } = slot.slices.objects;
  const rows = rowsOf(slot) ?? NONE;
  const next = moved(place, action, rows.length, bodyRows(area));
  if (next) return step(stand(state, next));
  if (action === 'enter') return step(rows.length > 0 ? goToObject(state, rows[place.cursor]) : state);
  if (action === 'sort' && slot.list.of === 'class')
    return step(
      withSlice(state, 'objects', {
        sort: SORTS[(SORTS.indexOf(sort) + 1) % SORTS.length],
        place: START,
      }),
    );
  return null;
}

function paint(state: HeapState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { model } = slot.heap;
  const { place } = slot.slices.objects;
  const rows = rowsOf(slot);
  canvas.text(area.x + 1, area.y, cutEnd(title(slot, rows), area.width - 2), { fg: INK.quiet });
  const wide = isWide(area);
  const sort = slot.list.of === 'class' ? slot.slices.objects.sort : 'retained';
  paintHeads(canvas, area.y + 1, headsOf(slot, area), sort, false);
  if (!rows) return;
  for (let i = 0; i < bodyRows(area) && place.top + i < rows.length; i++) {
    const node = rows[place.top + i];
    const y = area.y + HEAD + i;
    let x = paintRetained(canvas, area.x + 1, y, model, model.dominators?.retainedSize[node] ?? null);
    if (wide) {
      x = canvas.text(x, y, padStart(bytes(model.graph.selfSize[node]), 9), {});
      x = canvas.text(x, y, padStart(distanceText(model.distance?.[node]), 6), { fg: INK.quiet });
    }
    // What was searched for may be the name that it is held by.
    const name = slot.list.of === 'search' && model.retainers ? heldAs(model, node) : '';
    const here = i + place.top === place.cursor;
    paintObject(canvas, x + 2, y, area.x + area.width - x - 3, model.graph, node, {
      bold: here,
      heldAs: name,
    });
    if (place.top + i === place.cursor) canvas.highlight(area.x, y, area.width, INK.chosen);
  }
  if (rows.length === 0) canvas.text(area.x + 2, area.y + HEAD + 1, 'No such object.', { fg: INK.quiet });
  const below = rows.length - place.top - bodyRows(area);
  paintMoreBelow(canvas, area, below);
}

const isWide = (area: Area) => area.width >= 80;

/** The heads of the columns, for the painter and the mouse; what a search found stays by retained size. */
function headsOf({ list }: HeapSlot, area: Area): Head[] {
  const heads = layHeads(area.x + 1, [
    { by: 'retained', width: 9, gap: 8 },
    ...(isWide(area)
      ? [
          { by: 'self', width: 9, gap: -1 },
          { by: 'distance', text: 'dist.', width: 6, gap: 1 },
        ]
      : []),
  ]);
  const x = area.x + (isWide(area) ? 36 : 21);
  return [...heads, { x, end: x + 'object'.length, text: 'object', by: list.of === 'class' ? 'id' : '' }];
}

function title(slot: HeapSlot, rows: Uint32Array | undefined): string {
  const { list, heap, slices, secondEngine } = slot;
  if (!rows) return 'Looking…';
  if (list.of === 'search') {
    const some =
      rows.length === MOST_OBJECTS ? `The ${count(MOST_OBJECTS)} largest` : plural(rows.length, 'object');
    return `${some} matching ${list.pattern}, by retained size`;
  }
  const name = list.of === 'class' ? heap.model.classes.names[list.classIndex] : list.name;
  const all =
    list.of === 'class'
      ? (marked(slot, list) ?? heap.model.classes.instances[list.classIndex])
      : (secondEngine?.groups.find((group) => group.name === list.name)?.count ?? rows.length);
  const most = rows.length < all ? `, the first ${count(rows.length)} of them` : '';
  const since =
    list.of !== 'class' || !list.since ? '' : list.since === STAYED ? ' that stayed' : ' that are new';
  return `${count(all)} ${name}${since}${most}, by ${WORDS[slices.objects.sort]}${list.of === 'second engine' ? " (VS Code's parser)" : ''}`;
}

/** How many of a class the comparison marks as the list asks; undefined where it asks for all. */
function marked(slot: HeapSlot, list: ObjectList & { of: 'class' }): number | undefined {
  if (!list.since) return undefined;
  const comparison: Comparison | undefined = answerTo(slot, { about: 'comparison' });
  const row = comparison?.classes.find(({ key }) => key === slot.heap.model.classes.keys[list.classIndex]);
  return list.since === STAYED ? row?.survivors : row?.newCount;
}
