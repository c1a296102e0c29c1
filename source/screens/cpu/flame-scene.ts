import type { CpuModel } from '../../cpu/model.ts';
import { idleRow } from '../../cpu/query.ts';
import { foldsOf, graphRow } from '../../paint/flame-fold.ts';
import { type FlameBox, layoutFlame, preorder, rowsWorth } from '../../paint/flame-layout.ts';
import { Kept } from '../../paint/kept.ts';
import { layoutTimeFlame } from '../../paint/time-flame.ts';
import { DETAIL, roomUnder } from '../room-under.ts';
import type { Area } from '../state.ts';
import type { FlameSlice, Span } from './slices.ts';
import type { ProfileSlot } from './state.ts';

// Which boxes the flame graph has for a zoom, an order and a size.

export const flameSlice: FlameSlice = {
  model: null,
  order: 'merged',
  zoom: 0,
  span: null,
  top: 0,
  rows: 0,
  at: 0,
};

/** Rows above the graph, which say what it shows. */
export const HEAD = 1;

/** What the graph looks like now: boxes, and the rows of dim callers above the zoomed node. */
export interface Scene {
  boxes: FlameBox[];
  crumbs: number[];
  /** Rows that there are for boxes. */
  rows: number;
  span: Span;
}

/** By their model. The layout is asked for by the key handler and again by the painter, and again when one zooms back out. */
const scenes = new Kept<Scene>(12);

export function sceneOf({ model, slices: { flame } }: ProfileSlot, area: Area): Scene {
  const key = [flame.order, flame.zoom, flame.span, flame.top, area.width, area.height];
  return scenes.get(model, key, () => layOut(model, flame, area));
}

function layOut(model: CpuModel, slice: FlameSlice, area: Area): Scene {
  const crumbs = crumbsOf(model, slice.zoom, Math.floor((area.height - HEAD - DETAIL) / 3));
  const rows = Math.max(1, area.height - HEAD - DETAIL - crumbs.length);
  const span = slice.span ?? wholeSpan(model);
  const first = Math.max(0, slice.top - 1);
  const last = slice.top + rows + 1;
  const boxes =
    slice.order === 'merged'
      ? layoutFlame(
          preorder(model.tree),
          slice.zoom,
          area.width,
          first,
          last - first,
          slice.zoom === 0 ? idleRow(model) : -1,
          foldsAt(model, slice.zoom, area.width),
        )
      : layoutTimeFlame(
          model,
          span.from,
          span.to,
          area.width,
          model.tree.depth[slice.zoom] + first,
          last - first,
        ).map((box) => ({
          ...box,
          row: box.row + first,
        }));
  return { boxes, crumbs, rows, span };
}

/** Where what is selected is told of, and what a shallow graph leaves below that. `rows`: how many of the graph are drawn. */
export function placesBelow(slot: ProfileSlot, area: Area) {
  const { boxes, crumbs, rows } = sceneOf(slot, area);
  const selected = selectedBox(slot, boxes)?.row ?? 0;
  const worth = rowsWorth(boxes, slot.slices.flame.top, rows, selected);
  const places = roomUnder(HEAD + crumbs.length + worth, area);
  return { ...places, rows: places.below ? worth : rows };
}

/** What a merged graph of a zoom and a width folds. */
function foldsAt(model: CpuModel, zoom: number, columns: number): (row: number) => number {
  const all = zoom === 0 ? model.onCpu || model.wall : model.tree.total[zoom];
  return foldsOf(model, zoom, all / columns);
}

/** The row of the graph that the selected node is on, counted from the zoomed one; by time each call has its own. */
export function selectedRow({ model, node, slices: { flame } }: ProfileSlot, area: Area): number {
  const { depth } = model.tree;
  if (flame.order === 'time') return depth[node] - depth[flame.zoom];
  return graphRow(model, foldsAt(model, flame.zoom, area.width), flame.zoom, node);
}

function wholeSpan(model: CpuModel): Span {
  const { timeline } = model.recording;
  return (
    model.view.range ?? {
      from: timeline.count > 0 ? timeline.time[0] : 0,
      to: timeline.count > 0 ? timeline.time[timeline.count] : 0,
    }
  );
}

/** The nearest callers of the zoomed node, outermost first, as many as fit; -1 stands for those left out. */
function crumbsOf(model: CpuModel, zoom: number, most: number): number[] {
  const crumbs: number[] = [];
  for (let at = model.tree.parent[zoom]; at >= 0; at = model.tree.parent[at]) {
    if (crumbs.length === most - 1 && model.tree.parent[at] >= 0) {
      crumbs.push(-1);
      break;
    }
    crumbs.push(at);
  }
  return crumbs.reverse();
}

/** The box of the selected node; by time, of its many boxes the one nearest to where one stood. */
export function selectedBox(slot: ProfileSlot, boxes: FlameBox[]): FlameBox | undefined {
  const { at, order } = slot.slices.flame;
  let best: FlameBox | undefined;
  for (const box of boxes) {
    const { node, deep = 1, rest } = box;
    if (rest || slot.node < node || slot.node >= node + deep) continue;
    if (order === 'merged') return box;
    if (!best || Math.abs(box.at - at) < Math.abs(best.at - at)) best = box;
  }
  return best;
}
