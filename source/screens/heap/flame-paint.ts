import { bytes, count, percent, plural } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { deepestRow } from '../../paint/flame-layout.ts';
import { cutEnd, padEnd } from '../../paint/text.ts';
import { SURFACE } from '../../paint/theme.ts';
import { type Area, active } from '../state.ts';
import { INK } from '../theme.ts';
import { HEAD, paintDominatorBoxes, placesBelow, restLabel, sceneOf } from './flame-scene.ts';
import { objectLabel } from './labels.ts';
import type { HeapState } from './state.ts';
import { paintWithin } from './within.ts';

// The flame graph of dominators, drawn.

export function paintDominatorFlame(state: HeapState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { model } = slot.heap;
  if (slot.phase !== 'retained') {
    canvas.text(area.x + 2, area.y + 1, 'Finding what retains what…', { fg: INK.quiet });
    return;
  }
  const { boxes, crumbs, zoom } = sceneOf(slot, area);
  const { detail, below, rows } = placesBelow(slot, area);
  const { top } = slot.slices.flame;
  const unseen = [
    top > 0 ? `${plural(top, 'row')} above` : '',
    deepestRow(boxes) >= top + rows ? 'more below' : '',
  ].filter(Boolean);
  const { retainedSize } = model.dominators!;
  const total = model.totals.size || 1;
  canvas.text(
    area.x + 1,
    area.y,
    cutEnd(
      `dominators: as wide as what would be freed · ${bytes(retainedSize[zoom])}, ${percent(retainedSize[zoom] / total)} of the heap${unseen.length > 0 ? ` · ⋯ ${unseen.join(', ')}` : ''}`,
      area.width - 2,
    ),
    { fg: INK.quiet },
  );
  crumbs.forEach((node, i) => {
    const text = node < 0 ? ' ⋯ dominators further up' : ` ${objectLabel(model.graph, node)}`;
    canvas.text(area.x, area.y + HEAD + i, padEnd(cutEnd(text, area.width), area.width), {
      fg: 0xb0b0b0,
      bg: SURFACE.crumbChosen,
    });
  });
  const y = area.y + HEAD + crumbs.length;
  paintDominatorBoxes(canvas, boxes, { ...area, y, height: rows }, top, slot, slot.node);
  const node = slot.node < 0 ? zoom : slot.node;
  const kids = model.dominators!.firstChild[node + 1] - model.dominators!.firstChild[node];
  const run = boxes.find((box) => box.rest && box.node === node);
  const label = `${objectLabel(model.graph, node)} @${model.graph.nodeId[node]}`;
  canvas.text(
    area.x + 1,
    area.y + detail,
    cutEnd(run ? `${restLabel(model, run)}, the largest of them: ${label}` : label, area.width - 2),
    { bold: true },
  );
  const words = run
    ? `together ${bytes(run.value)}, each too narrow to draw here · the largest retains ${bytes(retainedSize[node])}`
    : `retained ${bytes(retainedSize[node])} (${percent(retainedSize[node] / total)}) · self ${bytes(model.graph.selfSize[node])} · dominates ${count(kids)}`;
  canvas.text(area.x + 1, area.y + detail + 1, cutEnd(words, area.width - 2), { fg: INK.quiet });
  paintWithin(canvas, below, model, node);
}
