import { percent, plural } from '../../format/numbers.ts';
import type { HeapModel } from '../../heap/model.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { blend } from '../../paint/colour.ts';
import { paintFlame } from '../../paint/flame.ts';
import { byDominators, type FlameBox, layoutFlame } from '../../paint/flame-layout.ts';
import { Kept } from '../../paint/kept.ts';
import { dominatedLabel, kindColour } from './labels.ts';
import type { HeapSlot } from './state.ts';

/** By their model. Asked for by the key handler and again by the painter, and again when one zooms back out. */
const layouts = new Kept<FlameBox[]>(12);

/** Rows `fromRow` … of the dominators below `zoom`. */
export function dominatorBoxes(
  model: HeapModel,
  zoom: number,
  columns: number,
  fromRow: number,
  rows: number,
): FlameBox[] {
  return layouts.get(model, [zoom, columns, fromRow, rows], () =>
    layoutFlame(byDominators(model.dominators!, model.graph.selfSize), zoom, columns, fromRow, rows),
  );
}

/** What a run of objects too narrow to draw is together: `1,744 objects, 3.1 %`. */
export function restLabel(model: HeapModel, { many = 0, value }: FlameBox): string {
  return `${plural(many, 'object')}, ${percent(value / (model.totals.size || 1))}`;
}

export function paintDominatorBoxes(
  canvas: Canvas,
  boxes: FlameBox[],
  x: number,
  y: number,
  columns: number,
  firstRow: number,
  rows: number,
  { heap, cuts }: HeapSlot,
  ascii: boolean,
  selected: number,
): void {
  const { graph } = heap.model;
  paintFlame(canvas, boxes, x, y, columns, firstRow, rows, {
    // Neighbours are often of one kind: their shade tells them apart.
    colour: (node) => blend(kindColour(graph, node), 0x000000, (graph.nodeId[node] % 5) * 0.07),
    label: (box) => (box.rest ? restLabel(heap.model, box) : dominatedLabel(heap.model, box.node)),
    // Of a run of narrow ones the heaviest stands for all.
    selected: boxes.find((box) => box.node === selected) ?? null,
    dimmed: (node) => cuts.some(({ edge }) => graph.edgeTarget[edge] === node),
    ascii,
    key: [heap, cuts],
  });
}
