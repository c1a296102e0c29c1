import { type Area, Canvas, DEFAULT, INVERSE } from './canvas.ts';
import { blend, inPalette, isNear, shownAs, textOn } from './colour.ts';
import { type FlameBox, LABELLED } from './flame-layout.ts';
import { Kept } from './kept.ts';
import { cutMiddle } from './text.ts';

const EIGHTHS = [0x20, 0x258f, 0x258e, 0x258d, 0x258c, 0x258b, 0x258a, 0x2589];
const SHADE = 0x2591;
const BAR = 0x2502;
/**
 * Frames for each cell from which on those that have no room for a label, and cells of many, get the nearest of 256 colours: half the bytes. A
 * dense graph of 200×50 cells in two exact colours each is 330 kB, for every key, over SSH, and no terminal takes that at once.
 */
const DENSE = 0.3;
/** The dots of ░, on whatever ground: one colour for all, for a change of it is as long as ten cells. */
const DUST = inPalette(0xbcbcbc);
/** What a run of frames that are too narrow must be wide for its label: `12 frames, 3.1 %`. */
const REST_LABEL = 10;

export interface FlamePaint {
  /** Fill of a node's box, 0xRRGGBB. */
  colour(node: number): number;
  /** Text inside. */
  /** @param room columns that it has */
  label(box: FlameBox, room: number): string;
  /** Boxes that do not match a search are dimmed: a node and those folded into its box, `deep` in all. */
  dimmed(node: number, deep: number): boolean;
  selected: FlameBox | null;
  /** What colours and labels depend on besides the boxes: while it is the same, so is the picture, but for what is selected. */
  key: readonly unknown[];
}

/** A painted graph with nothing selected in it. */
interface Sheet {
  canvas: Canvas;
  /** Where the boxes of each row begin, and after the last row where they end. */
  starts: number[];
  /** Colours of narrow frames are of 256. */
  dense: boolean;
}

/** By their boxes: most keys only move the selection, which is on one row, or go back to where one was. An overview paints rows one by one. */
const sheets = new Kept<Sheet>(4);

/**
 * Paints boxes, given row by row and each row's from left to right, those of `firstRow` on the first row of the area. Edges are absolute: a cell with one frame is
 * filled, a boundary cell is an eighth block (left frame over right one), a cell with three or more frames is ░ in their blend.
 * With fewer than 24-bit colours, cells are whole and frames are kept apart by │.
 */
export function paintFlame(
  canvas: Canvas,
  boxes: readonly FlameBox[],
  { x, y, width: columns, height: rows }: Area,
  firstRow: number,
  paint: FlamePaint,
): void {
  const { level } = canvas;
  const sheet = sheets.get(
    boxes,
    [columns, firstRow, rows, level, canvas.ascii, canvas.theme.name, ...paint.key],
    () => paintSheet(new Canvas(columns, rows, level, canvas.ascii, canvas.theme), boxes, firstRow, paint),
  );
  for (let row = 0; row < rows; row++) canvas.copyRow(x, y + row, sheet.canvas, row);
  const chosen = paint.selected ? paint.selected.row - firstRow : -1;
  if (chosen < 0 || chosen >= rows) return;
  const one = new Canvas(columns, 1, canvas.level, canvas.ascii, canvas.theme);
  painterOf(one)(one, 0, rowOf(boxes, sheet.starts, chosen), sheet.dense, paint, paint.selected);
  canvas.copyRow(x, y + chosen, one, 0);
}

function paintSheet(canvas: Canvas, boxes: readonly FlameBox[], firstRow: number, paint: FlamePaint): Sheet {
  const starts: number[] = [];
  let at = 0;
  for (let row = 0; row <= canvas.height; row++) {
    while (at < boxes.length && boxes[at].row < firstRow + row) at++;
    starts.push(at);
  }
  const { width, height } = canvas;
  const dense = starts[height] - starts[0] > width * height * DENSE;
  const painter = painterOf(canvas);
  for (let row = 0; row < height; row++) painter(canvas, row, rowOf(boxes, starts, row), dense, paint, null);
  return { canvas, starts, dense };
}

const rowOf = (boxes: readonly FlameBox[], starts: readonly number[], row: number) =>
  boxes.slice(starts[row], starts[row + 1]);

/** Paints the boxes of one row. */
type RowPainter = (
  canvas: Canvas,
  y: number,
  boxes: readonly FlameBox[],
  dense: boolean,
  paint: FlamePaint,
  selected: FlameBox | null,
) => void;

const painterOf = ({ level, ascii }: Canvas): RowPainter => (level === 3 && !ascii ? paintFine : paintWhole);

/** The frames of a row that are drawn: numbers side by side, for there are thousands on a screen. */
interface Line {
  /** Edges in eighths of a column, so that both neighbours agree about the cell between them. */
  from: Int32Array;
  to: Int32Array;
  /** 0xRRGGBB. */
  fill: Int32Array;
  box: FlameBox[];
}

let line: Line = lineOf(0);

function lineOf(room: number): Line {
  const numbers = () => new Int32Array(room);
  return { from: numbers(), to: numbers(), fill: numbers(), box: [] };
}

function fillOf({ node, deep = 1 }: FlameBox, paint: FlamePaint): number {
  const colour = paint.colour(node);
  return paint.dimmed(node, deep) ? blend(colour, 0x303030, 0.7) : colour;
}

/** Makes `line` of the boxes that are an eighth wide; gives how many. */
function lineUp(boxes: readonly FlameBox[], dense: boolean, paint: FlamePaint): number {
  if (line.from.length < boxes.length) line = lineOf(2 * boxes.length);
  const { from, to, fill, box } = line;
  let many = 0;
  for (const one of boxes) {
    const start = Math.round(one.x0 * 8);
    const end = Math.round(one.x1 * 8);
    if (end <= start) continue;
    const coarse = dense && end - start < 8 * (one.rest ? REST_LABEL : LABELLED);
    const colour = toldApart(fillOf(one, paint), one.row, many > 0 ? fill[many - 1] : -1, coarse);
    from[many] = start;
    to[many] = end;
    fill[many] = colour;
    box[many++] = one;
  }
  return many;
}

/** A fill that is neither its left neighbour's nor, where a frame has one callee of its own kind, the one's above. */
function toldApart(colour: number, row: number, left: number, coarse: boolean): number {
  const own = row % 2 === 0 ? colour : blend(colour, 0x000000, 0.07);
  const fill = coarse ? inPalette(own) : own;
  if (left < 0 || !isNear(left, fill)) return fill;
  const darker = blend(own, 0x000000, 0.22);
  const other = isNear(left, coarse ? inPalette(darker) : darker) ? blend(own, 0xffffff, 0.22) : darker;
  return coarse ? inPalette(other) : other;
}

/** The fill of the selected box: its own hue, so far from every other that the eye finds it. */
const selectedFill = (fill: number, { theme }: Canvas): number =>
  theme.name === 'light' ? blend(fill, 0x000000, 0.55) : blend(fill, 0xffffff, 0.65);

const paintFine: RowPainter = (canvas, y, boxes, dense, paint, selected) => {
  const many = lineUp(boxes, dense, paint);
  const { from, to, fill, box } = line;
  const chosen = selected === null ? -1 : box.indexOf(selected);
  if (chosen >= 0 && chosen < many) fill[chosen] = selectedFill(fill[chosen], canvas);
  const columns = canvas.width;
  let at = 0;
  for (let cell = 0; cell < columns; cell++) {
    const start = cell * 8;
    while (at < many && to[at] <= start) at++;
    if (at === many) break;
    let last = at;
    while (last < many && from[last] < start + 8) last++;
    if (last === at) continue;
    if (last - at === 1 && box[at].rest) {
      canvas.put(cell, y, SHADE, DUST, fill[at], 0);
    } else if (last - at === 1) {
      putEdge(canvas, cell, y, from[at] - start, to[at] - start, fill[at]);
    } else if (last - at === 2) {
      canvas.put(cell, y, EIGHTHS[Math.max(0, from[at + 1] - start)], fill[at], fill[at + 1], 0);
    } else {
      let mix = fill[at];
      for (let k = at + 1; k < last; k++) mix = blend(mix, fill[k], 1 / (k - at + 1));
      canvas.put(cell, y, SHADE, DUST, dense ? inPalette(mix) : mix, 0);
    }
  }
  for (let k = 0; k < many; k++) {
    const first = Math.ceil(from[k] / 8);
    const room = Math.min(columns, Math.floor(to[k] / 8)) - first;
    if (room > 0) paintLabel(canvas, first, y, room, box[k], fill[k], paint, box[k] === selected);
  }
};

/** A cell with one frame: full, or with bare terminal beside it where the frame begins or ends. Edges are eighths from its left. */
function putEdge(canvas: Canvas, x: number, y: number, from: number, to: number, fill: number): void {
  if (from <= 0 && to >= 8) canvas.put(x, y, EIGHTHS[0], DEFAULT, fill, 0);
  else if (from <= 0) canvas.put(x, y, EIGHTHS[to], fill, DEFAULT, 0);
  // There are no blocks that grow from the right: inverse paints the bare part with the terminal's own background.
  else if (to >= 8) canvas.put(x, y, EIGHTHS[from], fill, DEFAULT, INVERSE);
  else canvas.put(x, y, BAR, fill, DEFAULT, 0);
}

/** Between frames where cells are whole. */
const EDGE = '│';

const paintWhole: RowPainter = (canvas, y, boxes, _, paint, selected) => {
  let covered = 0;
  const columns = canvas.width;
  const bare = canvas.level === 0;
  // Where no neighbour's edge says so, a frame's own end does: a bare cell is nobody's.
  const close = (next: number) => {
    if (bare && covered > 0 && covered < next) canvas.set(covered, y, EDGE, {});
  };
  for (const box of boxes) {
    const from = Math.max(covered, Math.round(box.x0));
    const to = Math.min(columns, Math.round(box.x1));
    if (to <= from) continue;
    close(from);
    covered = to;
    const chosen = box === selected;
    const own = fillOf(box, paint);
    const bg = chosen && canvas.level > 1 ? selectedFill(own, canvas) : own;
    // Of sixteen colours none is free for what is selected.
    const style = bare || (chosen && canvas.level === 1) ? { inverse: chosen } : { bg };
    const filled = !box.rest ? ' ' : '░';
    const fill = box.rest && 'bg' in style ? { fg: DUST, bg } : style;
    for (let cell = from; cell < to; cell++) canvas.set(cell, y, filled, fill);
    // The frame's first cell is its edge: colours alone do not tell neighbours apart.
    canvas.set(from, y, EDGE, 'bg' in style ? { fg: textOn(shownAs(bg, canvas.level)), bg } : style);
    paintLabel(canvas, from + 1, y, to - from - 1, box, bg, paint, chosen);
  }
  close(columns);
};

function paintLabel(
  canvas: Canvas,
  x: number,
  y: number,
  room: number,
  box: FlameBox,
  bg: number,
  paint: FlamePaint,
  chosen: boolean,
): void {
  const style =
    canvas.level === 0 || (chosen && canvas.level === 1)
      ? { inverse: chosen }
      : { fg: textOn(shownAs(bg, canvas.level)), bg };
  if (room >= LABELLED) {
    // A few cells of ░ say enough: a name cut short would be taken for a frame's.
    if (box.rest && room < REST_LABEL) return;
    const label = cutMiddle(paint.label(box, room), room - (room > 5 ? 1 : 0));
    canvas.text(x, y, label, { ...style, bold: chosen && canvas.level > 0 });
  } else if (chosen && room > 0) {
    canvas.text(x, y, '▾'.slice(0, room), { ...style, bold: true });
  }
}
