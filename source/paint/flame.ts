import { type Canvas, DEFAULT } from './canvas.ts';
import { blend, textOn } from './colour.ts';
import type { FlameBox } from './flame-layout.ts';
import { cutMiddle, widthOf } from './text.ts';

const EIGHTHS = [' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/** A label shorter than this says nothing. */
const SHORTEST_LABEL = 3;

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
 * Paints boxes on rows `y…` of the canvas. Edges are absolute: a cell with one frame is filled, a boundary cell is an eighth block (left
 * frame over right one), a cell with three or more frames is ░ in their blend. With fewer than 24-bit colours, cells are
 * whole and frames are kept apart by │.
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
  const byRow: FlameBox[][] = Array.from({ length: rows }, () => []);
  for (const box of boxes) byRow[box.row - firstRow]?.push(box);
  for (let row = 0; row < rows; row++) {
    const line = byRow[row].sort((a, b) => a.x0 - b.x0);
    if (line.length === 0) continue;
    if (canvas.level === 3 && !paint.ascii) paintFine(canvas, line, x, y + row, columns, paint);
    else paintWhole(canvas, line, x, y + row, columns, paint);
  }
}

function fill(box: FlameBox, paint: FlamePaint): number {
  const colour = paint.colour(box);
  return paint.dimmed(box) ? blend(colour, 0x303030, 0.7) : colour;
}

function paintFine(
  canvas: Canvas,
  line: FlameBox[],
  x: number,
  y: number,
  columns: number,
  paint: FlamePaint,
): void {
  let at = 0;
  for (let cell = 0; cell < columns; cell++) {
    while (at < line.length && toEighth(line[at].x1) <= cell) at++;
    let last = at;
    while (last < line.length && toEighth(line[last].x0) < cell + 1) last++;
    const found = line.slice(at, last).filter((box) => toEighth(box.x1) > toEighth(box.x0));
    if (found.length === 0) continue;
    if (found.length === 1 && found[0].rest) {
      const bg = fill(found[0], paint);
      canvas.set(x + cell, y, '░', { fg: blend(bg, 0xffffff, 0.35), bg });
    } else if (found.length === 1) {
      paintEdge(canvas, x + cell, y, cell, found[0], paint);
    } else if (found.length === 2) {
      const [left, right] = found;
      const eighth = Math.round((toEighth(right.x0) - cell) * 8);
      const fg = fill(left, paint);
      const bg = fill(right, paint);
      canvas.set(x + cell, y, eighth >= 8 ? '█' : EIGHTHS[Math.max(0, eighth)], { fg, bg });
    } else {
      const mix = found.map((box) => fill(box, paint)).reduce((a, b, i) => blend(a, b, 1 / (i + 1)));
      canvas.set(x + cell, y, '░', { fg: blend(mix, 0xffffff, 0.35), bg: mix });
    }
  }
  for (const box of line) {
    const from = Math.ceil(toEighth(box.x0));
    const to = Math.min(columns, Math.floor(toEighth(box.x1)));
    paintLabel(canvas, box, x + from, y, to - from, paint);
  }
}

/** A cell with one frame: full, or with bare terminal beside it where the frame begins or ends. */
function paintEdge(
  canvas: Canvas,
  x: number,
  y: number,
  cell: number,
  box: FlameBox,
  paint: FlamePaint,
): void {
  const colour = fill(box, paint);
  const start = Math.max(0, Math.round((toEighth(box.x0) - cell) * 8));
  const end = Math.min(8, Math.round((toEighth(box.x1) - cell) * 8));
  if (start === 0 && end === 8) canvas.set(x, y, ' ', { bg: colour });
  else if (start === 0) canvas.set(x, y, EIGHTHS[end], { fg: colour, bg: DEFAULT });
  // There are no blocks that grow from the right: inverse paints the bare part with the terminal's own background.
  else if (end === 8) canvas.set(x, y, EIGHTHS[start], { fg: colour, bg: DEFAULT, inverse: true });
  else canvas.set(x, y, '│', { fg: colour, bg: DEFAULT });
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
  for (const box of line) {
    const from = Math.max(covered, Math.round(box.x0));
    const to = Math.min(columns, Math.round(box.x1));
    if (to <= from) continue;
    covered = to;
    const bg = fill(box, paint);
    const bare = canvas.level === 0;
    const style = bare ? { inverse: paint.selected(box) } : { bg };
    for (let cell = from; cell < to; cell++) canvas.set(x + cell, y, ' ', style);
    // The frame's first cell is its edge: colours alone do not tell neighbours apart.
    const edge = paint.ascii ? '|' : '│';
    canvas.set(x + from, y, edge, bare ? style : { fg: textOn(bg), bg });
    paintLabel(canvas, box, x + from + 1, y, to - from - 1, paint);
  }
}

function paintLabel(
  canvas: Canvas,
  box: FlameBox,
  x: number,
  y: number,
  room: number,
  paint: FlamePaint,
): void {
  const chosen = paint.selected(box);
  const bg = fill(box, paint);
  if (room >= SHORTEST_LABEL) {
    if (box.rest) return;
    const label = cutMiddle(paint.label(box), room - (room > 5 ? 1 : 0));
    const style =
      canvas.level === 0 ? { inverse: chosen } : { fg: textOn(bg), bg, bold: chosen, underline: chosen };
    canvas.text(x, y, label, style);
    if (chosen && canvas.level > 0) {
      for (let cell = widthOf(label); cell < room; cell++)
        canvas.set(x + cell, y, ' ', { fg: textOn(bg), bg, underline: true });
    }
  } else if (chosen && room > 0) {
    canvas.text(x, y, '▾'.slice(0, room), { fg: textOn(bg), bg, bold: true });
  }
}

/** Edges lie on eighths of a column, so that both neighbours agree about the cell between them. */
function toEighth(x: number): number {
  return Math.round(x * 8) / 8;
}
