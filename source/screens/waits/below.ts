import { count, duration, percent } from '../../format/numbers.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { Kept } from '../../paint/kept.ts';
import { cutMiddle, fitting, padStart } from '../../paint/text.ts';
import type { RowTime } from '../../waits/functions.ts';
import type { OperationRow, WaitsModel } from '../../waits/model.ts';
import type { WaitTree } from '../../waits/tree.ts';
import type { Area } from '../state.ts';
import { INK } from '../theme.ts';
import { paintOverTime } from './over-time.ts';
import { kindColour } from './table.ts';
import { nodeName, treeOf } from './trees.ts';

// What is waited for, below tables and trees that leave room.

const parts = new Kept<RowTime[]>(8);

/** What is waited for at and below a node of the tree: rows of `recording.strings`, the longest first. */
function waitedBelow(model: WaitsModel, tree: WaitTree, node: number): RowTime[] {
  return parts.get(model, [node], () => {
    const sums = new Map<number, number>();
    for (let at = node; at < tree.end[node]; at++)
      if (tree.frame[at] < 0 && at > 0)
        sums.set(tree.label[at], (sums.get(tree.label[at]) ?? 0) + tree.micros[at]);
    return [...sums].map(([row, micros]) => ({ row, micros })).sort((a, b) => b.micros - a.micros);
  });
}

/** Rows from which on there is something to say below a tree. */
const ROOM = 5;

/** Below a tree that leaves room: what the chosen node waits for, then the recording over time. */
export function paintBelowTree(canvas: Canvas, area: Area, model: WaitsModel, node: number): void {
  if (area.height < ROOM) return;
  const tree = treeOf(model);
  const title = node === 0 ? 'What the program waits for' : `What ${nodeName(model, tree, node)} waits for`;
  // Of an operation the name says it all.
  const waited = node > 0 && tree.frame[node] < 0 ? [] : waitedBelow(model, tree, node);
  paintWaited(canvas, area, model, title, waited);
}

/** What is waited for, each with how long it takes; then the recording over time, where there is still room. */
export function paintWaited(
  canvas: Canvas,
  area: Area,
  model: WaitsModel,
  title: string,
  waited: readonly RowTime[],
): void {
  let { y } = area;
  if (waited.length > 0) {
    const heading = fitting([title, 'time on the critical path'], area.width - 2);
    canvas.text(area.x + 1, y++, heading, { fg: INK.accent, bold: true });
    const all = waited.reduce((sum, { micros }) => sum + micros, 0);
    const shown = Math.min(waited.length, area.height - 1, Math.max(3, Math.floor(area.height / 2)));
    for (const part of waited.slice(0, shown)) paintPart(canvas, area, y++, model, part, all);
    y++;
  }
  paintOverTime(canvas, { x: area.x + 1, y, width: area.width - 2, height: area.y + area.height - y }, model);
}

/** The recording over time in what a part at the top of an area leaves of it: nothing is left empty. */
export function paintRest(canvas: Canvas, area: Area, taken: number, model: WaitsModel): void {
  const gap = taken > 0 ? taken + 1 : 0;
  paintOverTime(canvas, { ...area, y: area.y + gap, height: area.height - gap }, model);
}

const FIGURES = 60;

function paintPart(
  canvas: Canvas,
  area: Area,
  y: number,
  model: WaitsModel,
  { row, micros }: RowTime,
  all: number,
): void {
  const { strings } = model.recording;
  const one: OperationRow | undefined = model.operations.find(({ label }) => label === strings[row]);
  const colour = kindColour(one?.kind ?? '');
  let x = canvas.text(
    area.x + 1,
    y,
    `${padStart(duration(micros), 9)} ${padStart(percent(micros / (all || 1)), 6)} `,
  );
  bar(canvas, x, y, 12, [{ share: micros / (all || 1), colour, sign: '#' }]);
  x += 13;
  const figures =
    one && area.width > 2 * FIGURES
      ? `  ${count(one.count)} of them, p50 ${duration(one.p50Micros)}, p95 ${duration(one.p95Micros)}`
      : '';
  const room = area.x + area.width - x - 1 - figures.length;
  x = canvas.text(x, y, cutMiddle(`${one?.kind ?? ''} ${strings[row]}`.trim(), room), { fg: colour });
  canvas.text(x, y, figures, { fg: INK.quiet });
}
