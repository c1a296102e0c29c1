import { percent, plural } from '../../format/numbers.ts';
import type { HeapModel } from '../../heap/model.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { blend } from '../../paint/colour.ts';
import { paintFlame } from '../../paint/flame.ts';
import { byDominators, type FlameBox, layoutFlame, rowsWorth } from '../../paint/flame-layout.ts';
import { Kept } from '../../paint/kept.ts';
import { DETAIL, roomUnder } from '../room-under.ts';
import type { Area } from '../state.ts';
import { dominatedLabel, kindColour } from './labels.ts';
import type { HeapSlot } from './state.ts';

// Which boxes the flame graph of dominators has for a zoom and a size.

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
  area: Area,
  firstRow: number,
  { heap, cuts }: HeapSlot,
  selected: number,
): void {
  const { graph } = heap.model;
  paintFlame(canvas, boxes, area, firstRow, {
    // Neighbours are often of one kind: their shade tells them apart.
    colour: (node) => blend(kindColour(graph, node), 0x000000, (graph.nodeId[node] % 5) * 0.07),
    label: (box) => (box.rest ? restLabel(heap.model, box) : dominatedLabel(heap.model, box.node)),
    // Of a run of narrow ones the heaviest stands for all.
    selected: boxes.find((box) => box.node === selected) ?? null,
    dimmed: (node) => cuts.some(({ edge }) => graph.edgeTarget[edge] === node),
    key: [heap, cuts],
  });
}

/** Rows above the graph, which say what it shows; callers above what is zoomed to, at most. */
export const HEAD = 1;
const CRUMBS = 4;

/** What the graph looks like now: boxes, and the rows of dim dominators above the zoomed object. */
interface Scene {
  zoom: number;
  boxes: FlameBox[];
  crumbs: number[];
  rows: number;
}

export function sceneOf({ heap, slices }: HeapSlot, area: Area): Scene {
  const { model } = heap;
  const zoom = slices.flame.zoom < 0 ? model.graph.root : slices.flame.zoom;
  const crumbs = crumbsOf(model, zoom);
  const rows = Math.max(1, area.height - HEAD - DETAIL - crumbs.length);
  const first = Math.max(0, slices.flame.top - 1);
  return {
    zoom,
    crumbs,
    rows,
    boxes: dominatorBoxes(model, zoom, area.width, first, slices.flame.top + rows + 1 - first),
  };
}

/** Where what is selected is told of, and what a shallow graph leaves below that. `rows`: how many of the graph are drawn. */
export function placesBelow(slot: HeapSlot, area: Area) {
  const { boxes, crumbs, rows } = sceneOf(slot, area);
  const selected = boxes.find((box) => box.node === slot.node)?.row ?? 0;
  const worth = rowsWorth(boxes, slot.slices.flame.top, rows, selected);
  const places = roomUnder(HEAD + crumbs.length + worth, area);
  return { ...places, rows: places.below ? worth : rows };
}

/** The nearest dominators of what is zoomed to, outermost first; -1 stands for those left out. */
function crumbsOf(model: HeapModel, zoom: number): number[] {
  const { dominator } = model.dominators!;
  const { root } = model.graph;
  const crumbs: number[] = [];
  for (let at = zoom; at !== root; ) {
    at = dominator[at];
    if (crumbs.length === CRUMBS - 1 && at !== root) {
      crumbs.push(-1);
      break;
    }
    crumbs.push(at);
  }
  return crumbs.reverse();
}
