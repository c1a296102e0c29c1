import { bytes, count, percent, plural } from '../../format/numbers.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { Kept } from '../../paint/kept.ts';
import { cutEnd, fitting, padEnd, padStart } from '../../paint/text.ts';
import type { Action } from '../binding.ts';
import { MARGIN } from '../headline.ts';
import {
  movedOverview,
  type OverviewRow,
  OverviewRows,
  paintOverview,
  scrolledTo,
} from '../overview-rows.ts';
import { type Area, active, step, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import { constructorsSlice, groupAt, rowsFor } from './constructor-rows.ts';
import { dominatorBoxes, paintDominatorBoxes } from './flame-scene.ts';
import type { OverviewSlice } from './slices.ts';
import { goToScreen, type HeapScreen, type HeapSlot, type HeapState, type HeapStep } from './state.ts';

// The overview of a heap: its rows, keys, and how it is painted.

export const overviewSlice: OverviewSlice = { finding: 0, top: 0 };

const FLAME_ROWS = 5;
/** Where the terminal is large: rows of the flame graph and constructors, at most. */
const TALL_FLAME = 14;
const LISTED = 20;

export const overviewScreen: HeapScreen = {
  id: 'heap',
  title: 'Overview',
  enter: (state) => state,
  paint,
  act,
  click,
  wheel,
  hints: () => ['enter', 'screen2', 'screen4', 'findings', 'export'],
};

type Own =
  | { kind: 'bar'; name: string; size: number; colour: number }
  | { kind: 'constructor'; row: number }
  | { kind: 'flame'; line: number; of: number };

const largest = new Kept<Uint32Array>(4);

/** What a large terminal has room for beyond the least: constructors first, then a deeper flame graph. */
function layout(slot: HeapSlot, area: Area): OverviewRow<Own>[] {
  const least = rowsOf(slot, area, 0, FLAME_ROWS);
  const free = area.height - least.length;
  if (slot.phase !== 'retained' || free < 6) return least;
  const listed = Math.min(LISTED, free - 2, ownConstructors(slot).length);
  return rowsOf(slot, area, listed, Math.min(TALL_FLAME, FLAME_ROWS + free - listed - 2));
}

/** Constructors that are not the engine's own, by retained size. */
const ownConstructors = (slot: HeapSlot): Uint32Array =>
  largest.get(slot.heap.model, [slot.phase], () =>
    rowsFor({ ...slot, secondEngine: null }, { ...constructorsSlice, hideInternal: true }),
  );

function rowsOf(slot: HeapSlot, area: Area, listed: number, flame: number): OverviewRow<Own>[] {
  const { heap, phase } = slot;
  const { graph, totals, classes, dataQuality, bytes: fileBytes } = heap.model;
  const list = new OverviewRows<Own>(area);
  list.findings(slot, '4 flame graph', 'Looking for suspects…');
  list.section('Size by kind');
  const parts = [
    `Heap of ${bytes(totals.size)}`,
    `${count(graph.nodeCount)} objects, ${count(graph.edgeCount)} references`,
    `${count(classes.count)} constructors`,
    `a file of ${bytes(fileBytes)}`,
  ];
  list.text(fitting(parts, area.width - 2 * MARGIN));
  for (const [name, size, colour] of kinds(totals))
    if (size > 0) list.add({ kind: 'bar', name, size, colour });
  if (totals.detachedCount > 0)
    list.text(
      `${plural(totals.detachedCount, 'detached object')} of ${bytes(totals.detachedSize)}: out of the page, yet retained (6, Detached)`,
      { fg: INK.bad },
    );
  if (listed > 0) {
    list.section('Constructors, by retained size');
    for (const row of ownConstructors(slot).subarray(0, listed)) list.add({ kind: 'constructor', row });
  }
  list.section(phase === 'retained' ? 'Dominators: what each object keeps alive' : 'Dominators: counting…');
  if (phase === 'retained')
    for (let line = 0; line < flame; line++) list.add({ kind: 'flame', line, of: flame });
  list.dataQuality(dataQuality);
  return list.rows;
}

function kinds(totals: HeapSlot['heap']['model']['totals']): [string, number, number][] {
  return [
    ['objects', totals.objects, 0xe8a06b],
    ['strings', totals.strings, 0x8fbf7f],
    ['JS arrays', totals.jsArrays, 0xc9a05a],
    ['typed arrays', totals.typedArrays, 0x6fa3c9],
    ['other native', totals.native - totals.typedArrays, 0x4f7d9f],
    ['compiled code', totals.code, 0x7d8ca3],
    ['system', totals.system, 0x6b7280],
  ];
}

function act(state: HeapState, action: Action, area: Area): HeapStep | null {
  const slot = active(state);
  const rows = layout(slot, area).length;
  const moved = movedOverview(slot.slices.heap, action, rows, area, slot.findings?.length ?? 0);
  if (moved) return step(withSlice(state, 'heap', moved));
  if (action !== 'enter') return null;
  if (!slot.findings) return step(state);
  const change = { chosen: slot.slices.heap.finding, top: 0 };
  return step(withSlice(goToScreen(state, 'suspects'), 'findings', change));
}

function wheel(state: HeapState, by: number, area: Area): HeapState {
  const slot = active(state);
  const top = scrolledTo(slot.slices.heap.top + by, layout(slot, area).length, area);
  return withSlice(state, 'heap', { top });
}

function click(state: HeapState, _x: number, y: number, area: Area): HeapStep | null {
  const slot = active(state);
  const row = layout(slot, area)[y + slot.slices.heap.top];
  if (row?.kind === 'flame') return step(goToScreen(state, 'dominator-flame'));
  if (row?.kind !== 'finding') return null;
  const chosen = withSlice(state, 'heap', { finding: row.index });
  return slot.slices.heap.finding === row.index ? act(chosen, 'enter', area) : step(chosen);
}

function paint(state: HeapState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { model } = slot.heap;
  paintOverview(canvas, area, layout(slot, area), slot.slices.heap, (row, x, y, width) => {
    if (row.kind === 'flame') {
      const boxes = dominatorBoxes(model, model.graph.root, width, 1, row.of);
      paintDominatorBoxes(canvas, boxes, { x, y, width, height: 1 }, row.line + 1, slot, -1);
      return;
    }
    if (row.kind === 'constructor') {
      const { name, count: instances, retained } = groupAt({ ...slot, secondEngine: null }, row.row);
      const size = retained ?? 0;
      const figures = `${padStart(bytes(size), 9)} ${padStart(percent(size / (model.totals.size || 1)), 7)} ${padStart(`${count(instances)} ×`, 11)}  `;
      canvas.text(x, y, cutEnd(figures + name, width));
      return;
    }
    const share = row.size / (model.totals.size || 1);
    const at = canvas.text(x, y, padEnd(row.name, 16), { fg: row.colour });
    const barWidth = Math.max(8, Math.min(60, width - 16 - 22));
    bar(canvas, at, y, barWidth, [{ share, colour: row.colour, sign: '#' }]);
    canvas.text(at + barWidth + 1, y, `${padStart(percent(share), 7)}  ${bytes(row.size)}`);
  });
}
