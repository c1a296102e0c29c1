import { type Canvas, DEFAULT } from './canvas.ts';
import { blend, isNear, rough, textOn } from './colour.ts';
import type { FlameBox } from './flame-layout.ts';
import { cutMiddle, widthOf } from './text.ts';

const EIGHTHS = [' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/** Frames for each cell from which on the colours of those that fill none, and of short runs of many, are sent roughly. */
const DENSE = 0.5;
/** The dots of ░, on whatever ground: one colour for all, for a change of it is as long as ten cells. */
const DUST = rough(0xbcbcbc);
/** A label shorter than this says nothing. */
const SHORTEST_LABEL = 3;
/** The same for a run of frames that are too narrow: `12 frames, 3.1 %`. */
const REST_LABEL = 10;

export interface FlamePaint {
  /** Fill of a box, 0xRRGGBB. */
  colour(box: FlameBox): number;
  /** Text inside; already `visible()`. */
  label(box: FlameBox): string;
  selected(box: FlameBox): boolean;
  /** Boxes that do not match a search are dimmed. */
  dimmed(box: FlameBox): boolean;
  ascii: boolean;
}

/**
 * Paints boxes, each row's from left to right, on rows `y…` of the canvas. Edges are absolute: a cell with one frame is filled, a boundary
 * cell is an eighth block (left frame over right one), a cell with three or more frames is ░ in their blend. With fewer than
 * 24-bit colours, cells are whole and frames are kept apart by │.
 */
export function paintFlame(
  canvas: Canvas,
  boxes: FlameBox[],
  x: number,
  y: number,
  columns: number,
  firstRow: number,
  rows: number,
  paint: FlamePaint,
): void {
  const dense = boxes.length > columns * rows * DENSE;
  const byRow: FlameBox[][] = Array.from({ length: rows }, () => []);
  for (const box of boxes) byRow[box.row - firstRow]?.push(box);
  for (let row = 0; row < rows; row++) {
    const line = byRow[row];
    if (line.length === 0) continue;
    if (canvas.level === 3 && !paint.ascii) paintFine(canvas, line, x, y + row, columns, paint, dense);
    else paintWhole(canvas, line, x, y + row, columns, paint);
  }
}

/** A box with what is asked of it for each of its cells, worked out once. */
interface Ready {
  box: FlameBox;
  /** Edges in eighths of a column, so that both neighbours agree about the cell between them. */
  from: number;
  to: number;
  fill: number;
  /** The fill where it need not be exact. */
  seen: number;
}

function ready(box: FlameBox, paint: FlamePaint): Ready {
  const colour = paint.colour(box);
  const fill = paint.dimmed(box) ? blend(colour, 0x303030, 0.7) : colour;
  return { box, from: Math.round(box.x0 * 8), to: Math.round(box.x1 * 8), fill, seen: fill };
}

/** A fill that is neither its left neighbour's nor, where a frame has one callee of its own kind, the one's above. */
function toldApart(colour: number, row: number, left: number): number {
  const fill = row % 2 === 0 ? colour : blend(colour, 0x000000, 0.07);
  if (left < 0 || !isNear(left, fill)) return fill;
  const darker = blend(fill, 0x000000, 0.22);
  return isNear(left, darker) ? blend(fill, 0xffffff, 0.22) : darker;
}

function paintFine(
  canvas: Canvas,
  boxes: FlameBox[],
  x: number,
  y: number,
  columns: number,
  paint: FlamePaint,
  dense: boolean,
): void {
  const line: Ready[] = [];
  for (const box of boxes) {
    const one = ready(box, paint);
    if (one.to <= one.from) continue;
    one.fill = toldApart(one.fill, box.row, line.at(-1)?.fill ?? -1);
    const is = one.to - one.from;
    one.seen = dense && is < 8 * (box.rest ? REST_LABEL : 1) ? rough(one.fill) : one.fill;
    line.push(one);
  }
  let at = 0;
  for (let cell = 0; cell < columns; cell++) {
    while (at < line.length && line[at].to <= cell * 8) at++;
    if (at === line.length) break;
    let last = at;
    while (last < line.length && line[last].from < (cell + 1) * 8) last++;
    if (last === at) continue;
    const first = line[at];
    if (last - at === 1 && first.box.rest) {
      canvas.set(x + cell, y, '░', { fg: DUST, bg: first.seen });
    } else if (last - at === 1) {
      paintEdge(canvas, x + cell, y, cell, first);
    } else if (last - at === 2) {
      const eighth = line[at + 1].from - cell * 8;
      const glyph = eighth >= 8 ? '█' : EIGHTHS[Math.max(0, eighth)];
      canvas.set(x + cell, y, glyph, { fg: first.seen, bg: line[at + 1].seen });
    } else {
      let mix = first.fill;
      for (let k = at + 1; k < last; k++) mix = blend(mix, line[k].fill, 1 / (k - at + 1));
      canvas.set(x + cell, y, '░', { fg: DUST, bg: dense ? rough(mix) : mix });
    }
  }
  for (const one of line) {
    const from = Math.ceil(one.from / 8);
    const to = Math.min(columns, Math.floor(one.to / 8));
    if (to > from) paintLabel(canvas, one, x + from, y, to - from, paint);
  }
}

/** A cell with one frame: full, or with bare terminal beside it where the frame begins or ends. */
function paintEdge(canvas: Canvas, x: number, y: number, cell: number, one: Ready): void {
  const { from, to, seen: fill } = one;
  const start = Math.max(0, from - cell * 8);
  const end = Math.min(8, to - cell * 8);
  if (start === 0 && end === 8) canvas.set(x, y, ' ', { bg: fill });
  else if (start === 0) canvas.set(x, y, EIGHTHS[end], { fg: fill, bg: DEFAULT });
  // There are no blocks that grow from the right: inverse paints the bare part with the terminal's own background.
  else if (end === 8) canvas.set(x, y, EIGHTHS[start], { fg: fill, bg: DEFAULT, inverse: true });
  else canvas.set(x, y, '│', { fg: fill, bg: DEFAULT });
}

function paintWhole(
  canvas: Canvas,
  line: FlameBox[],
  x: number,
  y: number,
  columns: number,
  paint: FlamePaint,
): void {
  let covered = 0;
  const edge = paint.ascii ? '|' : '│';
  // Where no neighbour's edge says so, a frame's own end does: a bare cell is nobody's.
  const close = (next: number) => {
    if (canvas.level === 0 && covered > 0 && covered < next) canvas.set(x + covered, y, edge, {});
  };
  for (const box of line) {
    const from = Math.max(covered, Math.round(box.x0));
    const to = Math.min(columns, Math.round(box.x1));
    if (to <= from) continue;
    close(from);
    covered = to;
    const one = ready(box, paint);
    const bg = one.fill;
    const bare = canvas.level === 0;
    const style = bare ? { inverse: paint.selected(box) } : { bg };
    const filled = !box.rest ? ' ' : paint.ascii ? ':' : '░';
    const fill = box.rest && !bare ? { fg: DUST, bg } : style;
    for (let cell = from; cell < to; cell++) canvas.set(x + cell, y, filled, fill);
    // The frame's first cell is its edge: colours alone do not tell neighbours apart.
    canvas.set(x + from, y, edge, bare ? style : { fg: textOn(bg), bg });
    paintLabel(canvas, one, x + from + 1, y, to - from - 1, paint);
  }
  close(columns);
}

function paintLabel(
  canvas: Canvas,
  { box, fill: bg }: Ready,
  x: number,
  y: number,
  room: number,
  paint: FlamePaint,
): void {
  const chosen = paint.selected(box);
  if (room >= SHORTEST_LABEL) {
    // A few cells of ░ say enough: a name cut short would be taken for a frame's.
    if (box.rest && room < REST_LABEL) return;
    const label = cutMiddle(paint.label(box), room - (room > 5 ? 1 : 0));
    const style =
      canvas.level === 0 ? { inverse: chosen } : { fg: textOn(bg), bg, bold: chosen, underline: chosen };
    canvas.text(x, y, label, style);
    if (chosen && canvas.level > 0 && !box.rest) {
      for (let cell = widthOf(label); cell < room; cell++)
        canvas.set(x + cell, y, ' ', { fg: textOn(bg), bg, underline: true });
    }
  } else if (chosen && room > 0) {
    canvas.text(x, y, '▾'.slice(0, room), { fg: textOn(bg), bg, bold: true });
  }
}
