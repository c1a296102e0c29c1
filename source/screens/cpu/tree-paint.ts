import { APP, type CpuModel, IDLE } from '../../cpu/model.ts';
import { shortName } from '../../cpu/names.ts';
import { nameOf, wallOf } from '../../cpu/query.ts';
import { amount, count, percent, plural } from '../../format/numbers.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { callRuns } from '../../paint/flame-fold.ts';
import { cutEnd, cutMiddle, padStart, widthOf } from '../../paint/text.ts';
import { belowOf } from '../room-under.ts';
import { type Area, active } from '../state.ts';
import { CATEGORY_COLOUR, INK } from '../theme.ts';
import { paintBelow } from './below.ts';
import {
  amountRoom,
  INTERVAL,
  INTERVAL_FROM,
  INTERVAL_HEAD,
  paintPlace,
  place as placeLabel,
  plusMinus,
} from './labels.ts';
import type { ProfileSlot, ProfileState } from './state.ts';
import { COUNTED, type TreeLine } from './tree-lines.ts';

// The call tree, drawn.

/** A line of column heads. */
export const HEAD = 1;

export function paintTree(state: ProfileState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { lines, place, inverted: upward } = slot.slices.tree;
  const columns = layoutColumns(area.width, amountRoom(slot.model));
  const end = paintHead(canvas, area, columns, upward, slot);
  const rows = area.height - HEAD;
  const below = lines.length - place.top - rows;
  paintUnseen(canvas, area, end, place.top, Math.max(0, below));
  const indent = indentOf(
    lines.slice(place.top, place.top + rows),
    area.width - columns.tree - columns.place,
  );
  for (let i = 0; i < rows && place.top + i < lines.length; i++) {
    const y = area.y + HEAD + i;
    const index = place.top + i;
    paintLine(state, canvas, area, columns, lines[index], y, indent);
    if (index === place.cursor) canvas.highlight(area.x, y, area.width, INK.chosen);
  }
  paintBelow(state, canvas, belowOf(area, HEAD + lines.length), lines[place.cursor]?.frame ?? -1, false);
  if (lines.length === 0)
    canvas.text(area.x + 2, area.y + HEAD + 1, 'No time was recorded in this view.', { fg: INK.quiet });
}

/**
 * How lines are indented: deep stacks would leave no room for names, so what all lines on the screen share is taken off, and steps
 * become narrower where they still take more than half.
 */
function indentOf(lines: readonly TreeLine[], room: number): (line: TreeLine) => string {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const { indent } of lines) {
    least = Math.min(least, indent);
    most = Math.max(most, indent);
  }
  const unit = (most - least) * 2 <= room / 2 ? 2 : 1;
  const cut = Math.max(1, Math.floor(room / 2));
  return ({ indent }) =>
    (least > 0 && lines.length > 0 ? '‹' : '') + ' '.repeat(Math.min(cut, (indent - least) * unit));
}

interface Columns {
  bar: number;
  amounts: number;
  /** What few samples leave open, beside each share. */
  interval: boolean;
  tree: number;
  place: number;
}

/** Columns for names on a terminal of 80: no wider one has fewer of them. */
const NAMES = 54;
/** Columns from which on a place says something. */
const PLACE = 16;

function layoutColumns(width: number, room: number): Columns {
  const narrowBar = width >= 70 ? 8 : 0;
  const amounts = width - 17 - (2 * room + 3) - narrowBar - 1 >= NAMES ? room : 0;
  const interval = width >= INTERVAL_FROM;
  const figures = 17 + (amounts > 0 ? 2 * amounts + 3 : 0) + (interval ? 2 * INTERVAL : 0);
  const isRoomy = width - figures - 17 >= NAMES + 2 * PLACE;
  const barWidth = isRoomy ? 16 : narrowBar;
  const tree = figures + (barWidth > 0 ? barWidth + 1 : 0);
  const left = width - tree;
  const place = Math.min(48, left - NAMES);
  return { bar: barWidth, amounts, interval, tree, place: place >= PLACE ? place : 0 };
}

/** How many rows are above and below those on the screen, in as many words as there is room for. */
function paintUnseen(canvas: Canvas, area: Area, from: number, above: number, below: number): void {
  const parts = [
    { rows: above, word: 'above', sign: '▴' },
    { rows: below, word: 'below', sign: '▾' },
  ].filter(({ rows }) => rows > 0);
  const long = `⋯ ${parts.map(({ rows, word }) => `${count(rows)} ${word}`).join(', ')}`;
  const short = parts.map(({ rows, sign }) => `${sign}${count(rows)}`).join(' ');
  const room = area.x + area.width - 1 - from - 1;
  const text = [long, short].find((one) => widthOf(one) <= room);
  if (parts.length > 0 && text)
    canvas.text(area.x + area.width - 1 - widthOf(text), area.y, text, { fg: INK.quiet });
}

/** Returns the column after the heading. */
function paintHead(canvas: Canvas, area: Area, columns: Columns, upward: boolean, slot: ProfileSlot): number {
  const style = { fg: INK.quiet, underline: false };
  const what = slot.model.recording.kind === 'cpu' ? 'of CPU time' : 'of bytes';
  let x = area.x + 1;
  const head = (text: string, width: number) => {
    canvas.text(x, area.y, padStart(text, width), style);
    x += width + 1;
  };
  head(upward ? 'reached' : 'total', 7);
  if (columns.interval) {
    canvas.text(x, area.y, INTERVAL_HEAD, style);
    x += INTERVAL;
  }
  if (columns.amounts > 0) head('', columns.amounts);
  if (columns.bar > 0) x += columns.bar + 1;
  head('self', 7);
  if (columns.interval) {
    canvas.text(x, area.y, INTERVAL_HEAD, style);
    x += INTERVAL;
  }
  if (columns.amounts > 0) head('', columns.amounts);
  const title = upward
    ? `bottom-up: functions by self time, callers below (${what})`
    : `call tree, heaviest first (${what})`;
  return canvas.text(area.x + columns.tree, area.y, cutEnd(title, area.width - columns.tree), style);
}

function paintLine(
  state: ProfileState,
  canvas: Canvas,
  area: Area,
  columns: Columns,
  line: TreeLine,
  y: number,
  indentFor: (line: TreeLine) => string,
): void {
  const slot = active(state);
  const { model } = slot;
  const { kind } = model.recording;
  const base = model.onCpu || model.wall || 1;
  const indent = indentFor(line);
  const treeX = area.x + columns.tree;
  const room = area.x + area.width - columns.place - treeX;
  if (line.left) {
    const more =
      line.left.count >= COUNTED ? `over ${count(COUNTED)} more` : `${count(line.left.count)} more`;
    canvas.text(
      treeX,
      y,
      cutEnd(
        `${indent}⋯ ${more} below 0.1 %: Space shows ${line.left.count === 1 ? 'it' : 'them'}`,
        area.width - columns.tree,
      ),
      { fg: INK.quiet },
    );
    return;
  }
  const upward = typeof line.handle !== 'number';
  const total = upward ? line.self : line.total;
  const self = upward && line.indent > 0 ? model.functions.self[line.frame] : line.self;
  const category = model.functions.category[line.frame];
  // Idle is no part of on-CPU time; its share is of wall time.
  const idle = category === IDLE;
  const share = (value: number) => (idle ? percent(value / (wallOf(model) || 1)) : percent(value / base));
  let x = area.x + 1;
  const hot = self / base >= 0.1 && !idle;
  const cell = (text: string, width: number, style: object) => {
    canvas.text(x, y, padStart(text, width), style);
    x += width + 1;
  };
  const putInterval = (value: number) => {
    if (!columns.interval) return;
    if (!idle) canvas.text(x, y, plusMinus(model, value, { frame: line.frame, self }), { fg: INK.quiet });
    x += INTERVAL;
  };
  cell(share(total), 7, idle ? { fg: INK.quiet } : {});
  putInterval(total);
  if (columns.amounts > 0) cell(amount(total, kind), columns.amounts, { fg: INK.quiet });
  if (columns.bar > 0) {
    const selfShare = upward ? total / base : self / base;
    if (!idle) {
      const parts = [
        { share: Math.min(1, selfShare), colour: INK.self, sign: '#' },
        { share: upward ? 0 : Math.max(0, (total - self) / base), colour: INK.total, sign: '-' },
      ];
      bar(canvas, x, y, columns.bar, parts);
    }
    x += columns.bar + 1;
  }
  cell(share(self), 7, hot ? { fg: INK.accent, bold: true } : { fg: self > 0 ? undefined : INK.quiet });
  putInterval(self);
  if (columns.amounts > 0) cell(amount(self, kind), columns.amounts, { fg: INK.quiet });

  const sign = line.canOpen ? (line.open ? '▾ ' : '▸ ') : '  ';
  x = canvas.text(treeX, y, indent + sign, {
    fg: INK.quiet,
  });
  // Without its place beside it a function without a name is told by that alone.
  const name = (columns.place > 0 ? nameOf : shortName)(model, line.frame);
  const found = slot.search?.frames[line.frame] === 1;
  const nameRoom = Math.max(4, room - (x - treeX) - 1);
  const prefix = foldChain(model, line.chain, nameRoom - Math.min(widthOf(name), 24));
  x = canvas.text(x, y, prefix, { fg: INK.quiet });
  const style = found
    ? { fg: 0x000000, bg: INK.match }
    : {
        fg: category === APP ? undefined : CATEGORY_COLOUR[category],
        bold: hot,
      };
  const end = canvas.text(x, y, cutMiddle(name, Math.max(4, room - (x - treeX) - 1)), style);
  if (idle) canvas.text(end, y, cutEnd(' of wall', treeX + room - end - 1), { fg: INK.quiet });
  if (columns.place > 0) {
    paintPlace(canvas, area, y, end + 2, columns.place, placeLabel(model, line.frame));
  }
}

/** Callers folded into one line: `a › b ×3 › modules ×5 › `, with the middle left out where there is no room. */
function foldChain(model: CpuModel, all: readonly number[], room: number): string {
  const runs = callRuns(model, all);
  if (runs.length === 0 || room < 6) return runs.length > 0 ? '… › ' : '';
  const whole = runs.map(({ text }) => `${text} › `).join('');
  if (widthOf(whole) <= room) return whole;
  const [first] = runs;
  const folded = `${first.text} › … ${plural(all.length - first.calls, 'call')} › `;
  return runs.length > 2 && widthOf(folded) <= room ? folded : `… ${plural(all.length, 'call')} › `;
}
