import { plural } from '../../format/numbers.ts';
import { isString } from '../../heap/graph/labels.ts';
import { belowOf } from '../room-under.ts';
import type { Area } from '../state.ts';
import { INK } from '../theme.ts';
import { type HeadRow, objectHead } from './object-head.ts';
import { PANES, type PaneName, paneLength } from './object-panes.ts';
import type { HeapSlot } from './state.ts';

// Where the four panes of an object are.

/** A pane and where it is, its title included. */
export interface Frame {
  pane: number;
  area: Area;
}

const HEAD_MOST = 8;
/** Rows left to the panes below a long text: two and two above each other, or one alone. */
const PANES_WIDE = 12;
const PANES_NARROW = 6;

/** The rows above the panes: a text may take what these can spare, and what is out of sight is said. */
function headOf(slot: HeapSlot, area: Area): HeadRow[] {
  if (slot.node < 0) return [];
  const lines = objectHead(slot, area.width - 2);
  const isText = isString(slot.heap.model.graph, slot.node);
  // Where there is little room what keeps the object is worth more than figures.
  const least = area.height < 10 ? 1 : 3;
  const spare = area.height - (area.width < 100 ? PANES_NARROW : PANES_WIDE);
  const figures = area.height < 10 ? least : Math.min(HEAD_MOST, Math.floor(area.height / 3));
  const most = Math.max(least, isText ? spare : figures);
  if (lines.length <= most) return lines;
  const shown = lines.slice(0, most);
  if (isText && most > 3) {
    const left = lines.length - most + 1;
    shown[most - 1] = {
      text: `⋯ ${plural(left, 'more row')} of text: y copies it`,
      style: { fg: INK.quiet },
    };
  }
  return shown;
}

export interface ObjectLayout {
  head: HeadRow[];
  panes: Frame[];
  /** Four in a square; otherwise those that there is room for, one above the other. */
  isSquare: boolean;
  /** What the panes leave, below them; null where that is too little. */
  below: Area | null;
}

export function layout(slot: HeapSlot, area: Area): ObjectLayout {
  const head = headOf(slot, area);
  const gap = area.height < 10 ? 0 : 1;
  const y = area.y + head.length + gap;
  const height = area.height - head.length - gap;
  if (area.width < 100 || height < 10)
    return {
      head,
      panes: stacked(slot, { ...area, y, height }),
      isSquare: false,
      below: null,
    };
  const left = Math.floor(area.width / 2);
  const { upper, lower } = heightsOf(slot, height);
  const at = (x: number, top: number, width: number, tall: number): Area => ({
    x: area.x + x,
    y: y + top,
    width,
    height: tall,
  });
  const panes = [
    { pane: 0, area: at(0, 0, left - 1, upper) },
    { pane: 1, area: at(0, upper, left - 1, lower) },
    { pane: 2, area: at(left, 0, area.width - left, upper) },
    { pane: 3, area: at(left, upper, area.width - left, lower) },
  ];
  return { head, panes, isSquare: true, below: belowOf({ ...area, y, height }, upper + lower) };
}

/** Rows of the upper panes and the lower ones: half of the height each, or what they need where that leaves room for what the object keeps alive. */
function heightsOf(slot: HeapSlot, height: number): { upper: number; lower: number } {
  const needed = (...names: PaneName[]) => 1 + Math.max(1, ...names.map((name) => paneLength(slot, name)));
  const upper = needed('path', 'fields') + 1;
  const lower = needed('retainers', 'dominates');
  if (belowOf({ x: 0, y: 0, width: 0, height }, upper + lower)) return { upper, lower };
  const half = Math.ceil(height / 2);
  return { upper: half, lower: height - half };
}

/** Title, a row, and an empty one above: a pane with less says nothing. */
const LEAST = 3;

/** The chosen pane with all its rows, where they fit; of the others, in their order, as much as there is room for. */
function stacked(slot: HeapSlot, area: Area): Frame[] {
  const { pane: chosen } = slot.slices.object;
  const wanted = PANES.map((name) => 1 + Math.max(1, paneLength(slot, name)));
  const heights = PANES.map((_, pane) => (pane === chosen ? Math.min(wanted[pane], area.height) : 0));
  let left = area.height - heights[chosen];
  const others = [0, 1, 2, 3].filter((pane) => pane !== chosen);
  for (const pane of others) {
    if (left < LEAST) break;
    heights[pane] = LEAST - 1;
    left -= LEAST;
  }
  for (const pane of others) {
    if (heights[pane] === 0) break;
    const more = Math.min(left, wanted[pane] - heights[pane]);
    heights[pane] += more;
    left -= more;
  }
  let { y } = area;
  const frames: Frame[] = [];
  heights.forEach((height, pane) => {
    if (height === 0) return;
    frames.push({ pane, area: { ...area, y, height } });
    y += height + 1;
  });
  return frames;
}
