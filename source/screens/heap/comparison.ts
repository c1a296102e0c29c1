import { bytes, count, percent, plural } from '../../format/numbers.ts';
import { OBJECT } from '../../heap/graph/kinds.ts';
import { isGlobal } from '../../heap/holdings/modules.ts';
import {
  type ClassDifference,
  type Comparison,
  type HeapModel,
  type LeakRow,
  NEW,
  type Since,
  STAYED,
} from '../../heap/model.ts';
import { pathLine } from '../../heap/retainers/path-line.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { sparkline } from '../../paint/sparkline.ts';
import { cutEnd, cutStart, padStart } from '../../paint/text.ts';
import type { Action } from '../keys.ts';
import { moved, type Place, START, scrolled, settle } from '../list.ts';
import { type Area, active, say, step, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import type { ComparisonSlice } from './slices.ts';
import {
  answerTo,
  goToObject,
  goToScreen,
  type HeapScreen,
  type HeapSlot,
  type HeapState,
  type HeapStep,
} from './state.ts';

export const comparisonSlice: ComparisonSlice = { pane: 0, hideInternal: false, places: [START, START] };

const HEAD = 4;
/** Snapshots that are compared: the last, and at most two before it. */
const COMPARED = 3;
const bodyRows = (area: Area) => Math.max(1, area.height - HEAD - 1);

/** What came and went between the snapshots that are open; the last one is what rows lead into. */
export const comparisonScreen: HeapScreen = {
  id: 'comparison',
  title: 'Comparison',
  enter: (state) => state,
  // Asked of the last snapshot, which the others come before.
  asks: () => [{ about: 'comparison' }],
  paint,
  act,
  click(state, _x, y, area) {
    const { pane, places } = active(state).slices.comparison;
    const cursor = places[pane].top + y - HEAD;
    const length = lengthOf(state);
    if (y < HEAD || cursor >= length) return null;
    if (cursor === places[pane].cursor) return act(state, 'enter', area);
    return step(placed(state, settle({ cursor, top: places[pane].top }, length, bodyRows(area))));
  },
  wheel(state, by, area) {
    const { pane, places } = active(state).slices.comparison;
    return placed(state, scrolled(places[pane], by, lengthOf(state), bodyRows(area)));
  },
  hints: ({ slots }) =>
    slots.length < 2 ? ['export'] : ['enter', 'pane', 'hide', 'recordingNext', 'export'],
  label(state, action) {
    const { pane, hideInternal } = active(state).slices.comparison;
    if (action === 'pane') return pane === 0 ? 'constructors' : 'what piles up';
    if (action === 'hide') return hideInternal ? "show the engine's own" : "hide the engine's own";
    if (action === 'enter') return pane === 0 ? 'what holds them' : 'those that came';
    return null;
  },
};

/** Which of a class's objects a row leads to: those that stayed, else those that are new. */
const sinceOf = (row: ClassDifference): Since | null =>
  row.survivors > 0 ? STAYED : row.newCount > 0 ? NEW : null;

const comparisonOf = (slot: HeapSlot): Comparison | undefined => answerTo(slot, { about: 'comparison' });

/** What holds a pile, as code can name it: the Map, not its table. One of the pile where nothing but V8 does. */
function placeOfPile({ graph }: HeapModel, { holder, sample, path }: LeakRow): number {
  const isNamed = (node: number) => graph.nodeType[node] === OBJECT && !isGlobal(graph, node);
  const at = path.findLastIndex(({ node }) => node === holder);
  return isNamed(holder)
    ? holder
    : (path.slice(0, at + 1).findLast(({ node }) => isNamed(node))?.node ?? sample);
}

/** How many objects of a class there are in each open snapshot, the oldest first. */
function countsOf(slots: readonly HeapSlot[], key: string): number[] {
  return slots.map(({ heap: { model } }) => {
    let byKey = indexes.get(model);
    if (!byKey) indexes.set(model, (byKey = new Map(model.classes.keys.map((one, c) => [one, c]))));
    return model.classes.instances[byKey.get(key) ?? -1] ?? 0;
  });
}

const indexes = new WeakMap<HeapModel, Map<string, number>>();

let kept: { comparison: Comparison; hide: boolean; rows: Comparison['classes'] } | null = null;

function classRows(slot: HeapSlot, comparison: Comparison): Comparison['classes'] {
  const hide = slot.slices.comparison.hideInternal;
  if (!hide) return comparison.classes;
  if (kept?.comparison === comparison && kept.hide === hide) return kept.rows;
  const { classes } = slot.heap.model;
  const own = new Set<string>();
  for (let c = 0; c < classes.count; c++) if (classes.internal[c] === 1) own.add(classes.keys[c]);
  const rows = comparison.classes.filter(({ key }) => !own.has(key));
  kept = { comparison, hide, rows };
  return rows;
}

function lengthOf(state: HeapState): number {
  const slot = active(state);
  const comparison = comparisonOf(slot);
  if (!comparison?.sameProcess) return 0;
  return slot.slices.comparison.pane === 0 ? comparison.leaks.length : classRows(slot, comparison).length;
}

const placed = (state: HeapState, place: Place): HeapState => {
  const { pane, places } = active(state).slices.comparison;
  return withSlice(state, 'comparison', { places: places.map((old, i) => (i === pane ? place : old)) });
};

function act(state: HeapState, action: Action, area: Area): HeapStep | null {
  const slot = active(state);
  const { pane, places, hideInternal } = slot.slices.comparison;
  const place = moved(places[pane], action, lengthOf(state), bodyRows(area));
  if (place) return step(placed(state, place));
  const comparison = comparisonOf(slot);
  if (comparison?.sameProcess === false) return null;
  switch (action) {
    case 'pane':
    case 'paneBack':
      return step(withSlice(state, 'comparison', { pane: 1 - pane }));
    case 'hide':
      return step(
        withSlice(state, 'comparison', { hideInternal: !hideInternal, places: [places[0], START] }),
      );
    case 'enter': {
      if (!comparison) return step(state);
      if (pane === 0) {
        const leak = comparison.leaks[places[0].cursor];
        return step(leak ? goToObject(state, placeOfPile(slot.heap.model, leak)) : state);
      }
      const row = classRows(slot, comparison)[places[1].cursor];
      if (!row) return step(state);
      const since = sinceOf(row);
      if (!since) return step(say(state, 'None of these came: all that changed is gone.'));
      const list = { of: 'class', classIndex: slot.heap.model.classes.keys.indexOf(row.key), since } as const;
      return step(withSlice(goToScreen(state, 'objects', { list }), 'objects', { place: START }));
    }
    default:
      return null;
  }
}

const OTHER_RUN = [
  'These snapshots are not of one process.',
  '',
  'Ids tell objects apart within one process only: what came and what went cannot be said.',
  'Take two or three snapshots of one run, a while apart.',
];

function paint(state: HeapState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  if (state.slots.length < 2) {
    canvas.text(
      area.x + 2,
      area.y + 1,
      'One snapshot shows weight, not growth. Open two or three of one process:',
      {},
    );
    canvas.text(area.x + 2, area.y + 3, 'culprit 1.heapsnapshot 2.heapsnapshot 3.heapsnapshot', {
      fg: INK.accent,
    });
    canvas.text(
      area.x + 2,
      area.y + 5,
      'node --heapsnapshot-signal=SIGUSR2 app.js   writes one for each kill -USR2.',
      { fg: INK.quiet },
    );
    return;
  }
  const last = state.slots.length - 1;
  if (state.active !== last) {
    canvas.text(
      area.x + 2,
      area.y + 1,
      `The comparison stands with the last snapshot: ] goes to ${state.slots[last].title}.`,
      {},
    );
    return;
  }
  const comparison = comparisonOf(slot);
  if (!comparison) {
    canvas.text(area.x + 2, area.y + 1, 'Comparing…', { fg: INK.quiet });
    return;
  }
  if (!comparison.sameProcess) {
    OTHER_RUN.forEach((line, i) => {
      canvas.text(area.x + 2, area.y + 1 + i, cutEnd(line, area.width - 3), i === 0 ? { bold: true } : {});
    });
    return;
  }
  const three = state.slots.length > 2;
  const width = area.width - 2;
  const compared = state.slots.slice(-COMPARED).map(({ heap }) => bytes(heap.model.totals.size));
  const change = comparison.sizeAfter - comparison.sizeBefore;
  canvas.text(
    area.x + 1,
    area.y,
    cutEnd(
      `${compared.join(' → ')} · ${three ? 'from the second to the third ' : ''}${change >= 0 ? '+' : '−'}${bytes(Math.abs(change))}: ${count(comparison.newCount)} objects new, ${count(comparison.deletedCount)} gone`,
      width,
    ),
    { bold: true },
  );
  const words = three
    ? 'Allocated between 1 and 2, still alive in 3: leak candidates.'
    : 'Of two: new objects. Some may be work under way: a third snapshot tells what stays.';
  canvas.text(area.x + 1, area.y + 1, cutEnd(words, width), { fg: INK.quiet });
  const { pane, places } = slot.slices.comparison;
  const rows = bodyRows(area);
  const length = lengthOf(state);
  const place = settle(places[pane], length, rows);
  if (pane === 0) paintLeaks(canvas, area, slot, comparison, place, rows, three);
  else paintClasses(canvas, area, state.slots, comparison, place, rows, three);
  if (length === 0) canvas.text(area.x + 2, area.y + HEAD + 1, 'Nothing piled up.', { fg: INK.good });
  else canvas.highlight(area.x, area.y + HEAD + place.cursor - place.top, area.width, INK.chosen);
  const below = length - place.top - rows;
  if (below > 0)
    canvas.text(area.x + 1, area.y + area.height - 1, `⋯ ${count(below)} more below`, { fg: INK.quiet });
}

function paintLeaks(
  canvas: Canvas,
  area: Area,
  slot: HeapSlot,
  comparison: Comparison,
  place: Place,
  rows: number,
  three: boolean,
): void {
  const total = slot.heap.model.totals.size || 1;
  canvas.text(
    area.x + 1,
    area.y + 2,
    cutEnd(
      `▸ ${plural(comparison.leaks.length, 'place')} where objects pile up (Tab: constructors)`,
      area.width - 2,
    ),
    { fg: INK.accent, bold: true },
  );
  const withShare = area.width >= 60;
  const head = ` retained${withShare ? '   of all' : ''}${padStart(three ? 'stayed' : 'new', 10)}  what, and its retaining path`;
  canvas.text(area.x + 1, area.y + 3, cutEnd(head, area.width - 2), { fg: INK.quiet });
  for (let i = 0; i < rows && place.top + i < comparison.leaks.length; i++) {
    const leak = comparison.leaks[place.top + i];
    const y = area.y + HEAD + i;
    let x = canvas.text(area.x + 1, y, padStart(bytes(leak.retainedSize), 9), { bold: i + place.top === 0 });
    if (withShare) x = canvas.text(x, y, padStart(percent(leak.retainedSize / total), 9), { fg: INK.quiet });
    x = canvas.text(x, y, padStart(count(leak.count), 10), {});
    x = canvas.text(x + 2, y, cutEnd(leak.className, Math.max(12, Math.floor((area.width - x) / 3))), {
      fg: INK.accent,
      bold: true,
    });
    const { counts, sizes, known } = leak.growth;
    const values = known ? counts : sizes;
    if (three) x = canvas.text(x + 1, y, sparkline(values), { fg: INK.accent });
    if (area.width >= 110)
      x = canvas.text(x + 1, y, values.map(known ? count : bytes).join(' → '), { fg: INK.quiet });
    const room = area.x + area.width - x - 2;
    canvas.text(x + 1, y, cutStart(pathLine(leak.pathText), room), { fg: INK.quiet });
  }
}

function paintClasses(
  canvas: Canvas,
  area: Area,
  slots: readonly HeapSlot[],
  comparison: Comparison,
  place: Place,
  rows: number,
  three: boolean,
): void {
  const list = classRows(slots[slots.length - 1], comparison);
  canvas.text(
    area.x + 1,
    area.y + 2,
    cutEnd(`▸ ${plural(list.length, 'constructor')} that changed (Tab: what piles up)`, area.width - 2),
    { fg: INK.accent, bold: true },
  );
  // The narrower the screen, the fewer columns: what the list is sorted by and the name stay.
  const wide = area.width >= 100;
  const widest = area.width >= 130;
  const narrow = area.width < (three ? 76 : 58);
  const columns: [string, number][] = [
    ['stayed', three ? 9 : 0],
    [narrow ? 'they keep' : 'retained by them', three ? (narrow ? 10 : 18) : 0],
    ['new', wide || !three ? 9 : 0],
    ['gone', wide || !(three || narrow) ? 9 : 0],
    ['new size', widest ? 10 : 0],
    ['gone size', widest ? 11 : 0],
    ['count delta', narrow ? 0 : 13],
    ['size delta', narrow ? 0 : 12],
    [narrow ? 'they keep' : 'retained by new', widest || !three ? (narrow ? 10 : 17) : 0],
  ];
  const line = (y: number, cells: string[], style = {}) => {
    let x = area.x + 1;
    columns.forEach(([, width], i) => {
      if (width > 0) x = canvas.text(x, y, padStart(cells[i], width), style);
    });
    return x + 2;
  };
  const heads = columns.map(([head]) => head);
  const head = line(area.y + 3, heads, { fg: INK.quiet }) + (three ? slots.length + 1 : 0);
  canvas.text(head, area.y + 3, 'constructor', { fg: INK.quiet });
  for (let i = 0; i < rows && place.top + i < list.length; i++) {
    const row = list[place.top + i];
    const y = area.y + HEAD + i;
    let x = line(y, [
      count(row.survivors),
      bytes(row.survivorRetained),
      count(row.newCount),
      count(row.deletedCount),
      bytes(row.newSize),
      bytes(row.deletedSize),
      signed(row.newCount - row.deletedCount, count),
      signed(row.newSize - row.deletedSize, bytes),
      bytes(row.retainedByNew),
    ]);
    if (three)
      x =
        canvas.text(x, y, padStart(sparkline(countsOf(slots, row.key)), slots.length), { fg: INK.accent }) +
        1;
    canvas.text(x, y, cutEnd(row.name, area.x + area.width - x - 1), { bold: true });
  }
}

const signed = (value: number, words: (value: number) => string) =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${words(Math.abs(value))}`;
