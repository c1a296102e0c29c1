import { bytes, count, percent, plural } from '../../format/numbers.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd, padEnd, padStart, wrap } from '../../paint/text.ts';
import type { ProseRow } from '../finding-rows.ts';
import { HEADLINES, headlineRow, leadRows, MARGIN } from '../headline.ts';
import type { Action } from '../keys.ts';
import { type Area, active, step, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import { dominatorBoxes, paintDominatorBoxes } from './flame-scene.ts';
import type { OverviewSlice } from './slices.ts';
import { goToScreen, type HeapScreen, type HeapSlot, type HeapState, type HeapStep } from './state.ts';

export const overviewSlice: OverviewSlice = { finding: 0, top: 0 };

const FLAME_ROWS = 5;

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

/** The screen as a list of rows, so that it can be scrolled. */
type Row =
  | { kind: 'text'; text: string; style?: { fg?: number; bold?: boolean } }
  | { kind: 'bar'; name: string; size: number; colour: number }
  | { kind: 'flame'; line: number }
  | { kind: 'finding'; index: number; row: ProseRow; first: boolean };

function layout({ heap, phase, findings }: HeapSlot, { width: columns, height }: Area): Row[] {
  const width = columns - 2 * MARGIN;
  const { graph, totals, classes, dataQuality, bytes: fileBytes } = heap.model;
  const rows: Row[] = [];
  const text = (line: string, style?: { fg?: number; bold?: boolean }) =>
    rows.push({ kind: 'text', text: line, style });
  const section = (title: string) => {
    text('');
    text(title, { bold: true, fg: INK.accent });
  };
  if (findings === null) text('Looking for suspects…', { fg: INK.quiet });
  findings?.slice(0, HEADLINES).forEach((finding, index) => {
    const told =
      index === 0
        ? leadRows(finding, width, height, 'Enter the fix · 4 flame graph')
        : [headlineRow(finding, width, false)];
    told.forEach((row, i) => {
      rows.push({ kind: 'finding', index, row, first: i === 0 });
    });
  });
  const more = (findings?.length ?? 0) - HEADLINES;
  if (more > 0) text(`   ⋯ ${count(more)} more: r`, { fg: INK.quiet });
  section('Size by kind');
  text(
    `Heap of ${bytes(totals.size)} · ${count(graph.nodeCount)} objects, ${count(graph.edgeCount)} references · ${count(classes.count)} constructors · a file of ${bytes(fileBytes)}`,
  );
  for (const [name, size, colour] of kinds(totals))
    if (size > 0) rows.push({ kind: 'bar', name, size, colour });
  if (totals.detachedCount > 0)
    text(
      `${plural(totals.detachedCount, 'detached object')} of ${bytes(totals.detachedSize)}: out of the page, yet retained (6, Detached)`,
      { fg: INK.bad },
    );
  section(phase === 'retained' ? 'Dominators: what each object keeps alive' : 'Dominators: counting…');
  if (phase === 'retained') for (let line = 0; line < FLAME_ROWS; line++) rows.push({ kind: 'flame', line });
  section('Data quality');
  if (dataQuality.length === 0) text('Recording is intact', { fg: INK.quiet });
  for (const note of dataQuality) for (const line of wrap(`• ${note}`, width)) text(line);
  return rows;
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
  const slice = slot.slices.heap;
  const last = Math.min(HEADLINES, slot.findings?.length ?? 0) - 1;
  switch (action) {
    case 'up':
    case 'down': {
      const finding = Math.max(0, Math.min(last, slice.finding + (action === 'up' ? -1 : 1)));
      return step(withSlice(state, 'heap', { finding }));
    }
    case 'pageUp':
    case 'pageDown':
      return step(wheel(state, action === 'pageUp' ? -area.height : area.height, area));
    case 'home':
    case 'end':
      return step(wheel(state, action === 'home' ? -1e9 : 1e9, area));
    case 'enter':
      if (!slot.findings) return step(state);
      return step(withSlice(goToScreen(state, 'suspects'), 'findings', { chosen: slice.finding, top: 0 }));
    default:
      return null;
  }
}

function wheel(state: HeapState, by: number, area: Area): HeapState {
  const slot = active(state);
  const most = Math.max(0, layout(slot, area).length - area.height);
  return withSlice(state, 'heap', { top: Math.max(0, Math.min(most, slot.slices.heap.top + by)) });
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
  const width = area.width - 2 * MARGIN;
  const rows = layout(slot, area);
  const { top } = slot.slices.heap;
  const x = area.x + MARGIN;
  for (let i = 0; i < area.height && top + i < rows.length; i++) {
    const row = rows[top + i];
    const y = area.y + i;
    if (row.kind === 'text') canvas.text(x, y, cutEnd(row.text, width), row.style);
    else if (row.kind === 'finding') {
      let at = x;
      for (const part of row.row) at = canvas.text(at, y, part.text, part.style);
      if (row.first && row.index === slot.slices.heap.finding)
        canvas.highlight(area.x + 1, y, area.width - 2, INK.chosen);
    } else if (row.kind === 'bar') {
      const share = row.size / (slot.heap.model.totals.size || 1);
      const at = canvas.text(x, y, padEnd(row.name, 16), { fg: row.colour });
      const barWidth = Math.max(8, Math.min(60, width - 16 - 22));
      bar(canvas, at, y, barWidth, [{ share, colour: row.colour, sign: '#' }], state.ascii);
      canvas.text(at + barWidth + 1, y, `${padStart(percent(share), 7)}  ${bytes(row.size)}`);
    } else {
      const boxes = dominatorBoxes(slot.heap.model, slot.heap.model.graph.root, width, 1, FLAME_ROWS);
      paintDominatorBoxes(canvas, boxes, x, y, width, row.line + 1, 1, slot, state.ascii, -1);
    }
  }
  const left = rows.length - top - area.height;
  if (left > 0) {
    const hint = ` ⋯ ${plural(left + 1, 'more row')}: PgDn `;
    canvas.text(area.x + area.width - hint.length - 1, area.y + area.height - 1, hint, { fg: INK.quiet });
  }
}
