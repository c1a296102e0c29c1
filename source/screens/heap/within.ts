import { bytes, count, percent, plural } from '../../format/numbers.ts';
import { retainedWithin, type Within } from '../../heap/dominance/within.ts';
import type { HeapModel } from '../../heap/model.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { Kept } from '../../paint/kept.ts';
import { cutEnd, padStart } from '../../paint/text.ts';
import type { Area } from '../state.ts';
import { INK } from '../theme.ts';
import { objectLabel, paintObject } from './labels.ts';

// What an object keeps alive, below pictures and panes that leave room.

/** Objects from which on they are not counted at each key. */
const MOST = 50_000;
/** The largest of them that are listed, at most. */
const LISTED = 40;
/** Rows from which on a list says anything. */
const LEAST = 4;
const BAR = 16;

const kept = new Kept<Within | null>(6);

/**
 * What an object keeps alive, by constructor, then the largest one by one: in the rows that a picture or panes leave. Nothing where it keeps only itself,
 * or half the heap.
 */
export function paintWithin(canvas: Canvas, area: Area | null, model: HeapModel, node: number): void {
  if (!area || !model.dominators) return;
  const within = kept.get(model, [node], () => retainedWithin(model, node, MOST, LISTED));
  if (!within || within.classes.length === 0) return;
  const name = objectLabel(model.graph, node);
  const used = paintClasses(
    canvas,
    area,
    model,
    node,
    `What ${name} keeps alive, by constructor (self size)`,
    within,
  );
  const left = area.height - used - 1;
  if (left >= LEAST && within.largest.length > 1)
    paintLargest(canvas, { ...area, y: area.y + used + 1, height: left }, model, within);
}

/** Returns the rows that it takes. */
function paintClasses(
  canvas: Canvas,
  area: Area,
  model: HeapModel,
  node: number,
  title: string,
  { classes }: Within,
): number {
  const retained = model.dominators!.retainedSize[node] || 1;
  canvas.text(area.x + 1, area.y, cutEnd(title, area.width - 2), { fg: INK.accent, bold: true });
  const shown = classes.length < area.height ? classes.length : area.height - 2;
  classes.slice(0, shown).forEach(({ classIndex, count: many, selfSize }, i) => {
    const y = area.y + 1 + i;
    const share = selfSize / retained;
    let x = canvas.text(area.x + 1, y, `${padStart(bytes(selfSize), 9)} ${padStart(percent(share), 7)} `, {});
    bar(canvas, x, y, BAR, [{ share, colour: INK.self, sign: '#' }]);
    x = canvas.text(x + BAR + 1, y, `${padStart(count(many), 9)} ×  `, {});
    canvas.text(x, y, cutEnd(model.classes.names[classIndex], area.x + area.width - x - 1), {});
  });
  if (shown === classes.length) return 1 + shown;
  canvas.text(area.x + 1, area.y + 1 + shown, `⋯ ${plural(classes.length - shown, 'more constructor')}`, {
    fg: INK.quiet,
  });
  return 2 + shown;
}

function paintLargest(canvas: Canvas, area: Area, model: HeapModel, { largest, own }: Within): void {
  const { retainedSize } = model.dominators!;
  const rows = largest.slice(0, area.height - 1);
  const title = `The largest of them, by retained size (${count(rows.length)} of ${count(own)})`;
  canvas.text(area.x + 1, area.y, cutEnd(title, area.width - 2), { fg: INK.accent, bold: true });
  rows.forEach((one, i) => {
    const y = area.y + 1 + i;
    const x = canvas.text(area.x + 1, y, `${padStart(bytes(retainedSize[one]), 9)}  `, {});
    paintObject(canvas, x, y, area.x + area.width - x - 1, model.graph, one);
  });
}
