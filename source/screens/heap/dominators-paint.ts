import { bytes, count } from '../../format/numbers.ts';
import type { HeapModel } from '../../heap/model.ts';
import { heldAs } from '../../heap/retainers/paths.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd } from '../../paint/text.ts';
import { type Area, active } from '../state.ts';
import { INK } from '../theme.ts';
import { paintObject, paintRetained } from './labels.ts';
import { answerTo, type HeapState, type Question } from './state.ts';

// The dominator tree, drawn.

/** Rows above the list. */
export const HEAD = 1;

export const siblingsQuestion = (open: ReadonlyMap<number, number>, node: number) =>
  ({ about: 'siblings', node, from: open.get(node) ?? 0 }) satisfies Question;

export function paintDominators(state: HeapState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { model } = slot.heap;
  const { lines, place, open } = slot.slices.dominators;
  if (slot.phase !== 'retained' || open === null) {
    canvas.text(area.x + 2, area.y + 1, 'Finding what retains what…', { fg: INK.quiet });
    return;
  }
  canvas.text(area.x + 1, area.y, ' retained   of all   retained by parent', { fg: INK.quiet });
  const barWidth = area.width >= 120 ? 16 : area.width >= 90 ? 8 : 0;
  const rows = area.height - HEAD;
  const least = lines
    .slice(place.top, place.top + rows)
    .reduce((a, { indent }) => Math.min(a, indent), Number.POSITIVE_INFINITY);
  for (let i = 0; i < rows && place.top + i < lines.length; i++) {
    const line = lines[place.top + i];
    const y = area.y + HEAD + i;
    let x = area.x + 1;
    if (line.left === 0) {
      const retained = model.dominators!.retainedSize[line.node];
      x = paintRetained(canvas, x, y, model, retained);
      const share = retained / (model.totals.size || 1);
      const self = model.graph.selfSize[line.node] / (model.totals.size || 1);
      if (barWidth > 0)
        bar(canvas, x, y, barWidth, [
          { share: self, colour: INK.self, sign: '#' },
          { share: Math.max(0, share - self), colour: INK.total, sign: '-' },
        ]);
    } else x += 18;
    if (barWidth > 0) x += barWidth + 1;
    const indent = Math.min((line.indent - least) * 2, Math.floor(area.width / 2));
    x = canvas.text(x, y, `${least > 0 ? '‹' : ''}${' '.repeat(indent)}`, { fg: INK.quiet });
    if (line.left > 0) {
      const words = `⋯ ${count(line.left)} more, each below ${bytes(leastShown(model, open, line.node))}`;
      const alike = answerTo(slot, siblingsQuestion(open, line.node)) ?? [];
      const among = alike
        .map((row) => `${count(row.count)} × ${row.name} (${bytes(row.retainedSize)})`)
        .join(', ');
      const text = among === '' ? words : `${words}: ${among}`;
      canvas.text(x, y, cutEnd(text, area.x + area.width - x - 1), { fg: INK.quiet });
    } else {
      const kids = model.dominators!.firstChild[line.node + 1] - model.dominators!.firstChild[line.node];
      x = canvas.text(x, y, kids === 0 ? '  ' : open.has(line.node) ? '▾ ' : '▸ ', { fg: INK.quiet });
      paintObject(canvas, x, y, area.x + area.width - x - 1, model.graph, line.node, {
        bold: place.top + i === place.cursor,
        heldAs: heldAs(model, line.node),
      });
    }
    if (place.top + i === place.cursor) canvas.highlight(area.x, y, area.width, INK.chosen);
  }
}

function leastShown(model: HeapModel, open: ReadonlyMap<number, number>, node: number): number {
  const { firstChild, child, retainedSize } = model.dominators!;
  return retainedSize[child[firstChild[node] + (open.get(node) ?? 1) - 1]] + 1;
}
