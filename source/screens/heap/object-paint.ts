import { count } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { sparkline } from '../../paint/sparkline.ts';
import { cutEnd, fitting, widthOf } from '../../paint/text.ts';
import { settle } from '../list.ts';
import { type Area, active } from '../state.ts';
import { INK } from '../theme.ts';
import { countsOf } from './comparison-rows.ts';
import { layout } from './object-layout.ts';
import { PANES, type PaneName, paintPaneRow, paneLength, shownPath } from './object-panes.ts';
import type { HeapState } from './state.ts';
import { paintWithin } from './within.ts';

// The screen of an object, drawn.

const TITLES: Record<PaneName, string> = {
  path: 'retaining path',
  retainers: 'held by',
  fields: 'holds',
  dominates: 'dominates (retained by it)',
};
/** What the figures in a pane are. */
const FIGURES: Record<PaneName, string> = {
  path: 'retained size',
  retainers: 'distance from the root',
  fields: 'retained size',
  dominates: 'retained size, of the heap',
};
export const paneTitle = (name: PaneName): string => TITLES[name].split(/ \(/)[0];

export function paintObjectScreen(state: HeapState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  if (slot.node < 0) return;
  const { head, panes, isSquare, below } = layout(slot, area);
  head.forEach(({ text, style }, i) => {
    canvas.text(area.x + 1, area.y + i, cutEnd(text, area.width - 2), style);
  });
  paintCounts(canvas, area, state, widthOf(head[0]?.text ?? ''));
  const { pane: chosen, places } = slot.slices.object;
  for (const { pane, area: box } of panes) {
    const name = PANES[pane];
    const here = pane === chosen;
    const length = paneLength(slot, name);
    const height = box.height - 1;
    const place = settle(places[pane], length, height);
    const shown = name === 'path' ? shownPath(slot) : undefined;
    const of =
      shown && shown.path.length > length ? ` of ${count(shown.path.length)} steps, . shows all` : '';
    const known = length >= 0 ? ` (${count(length)}${of})` : ': looking…';
    const more = here && panes.length < PANES.length ? '   Tab: the other panes' : '';
    canvas.text(
      box.x + 1,
      box.y,
      fitting([`${here ? '▸ ' : '  '}${TITLES[name]}${known}${more}`, FIGURES[name]], box.width - 1),
      here ? { fg: INK.accent, bold: true } : { fg: INK.quiet },
    );
    for (let i = 0; i < height && place.top + i < length; i++) {
      paintPaneRow(canvas, box, box.y + 1 + i, slot, name, place.top + i);
      if (here && place.top + i === place.cursor)
        canvas.highlight(box.x, box.y + 1 + i, box.width, INK.chosen);
    }
  }
  paintWithin(canvas, below, slot.heap.model, slot.node);
  if (isSquare)
    for (let y = panes[0].area.y; y < (below ? below.y - 1 : area.y + area.height); y++)
      canvas.set(panes[2].area.x - 1, y, '│', { fg: 0x444444 });
}

/** Beside the object's name: how many of its class there are in each snapshot that is open, where they are not the same. */
function paintCounts(canvas: Canvas, area: Area, { slots, active: at }: HeapState, used: number): void {
  const { heap, node } = slots[at];
  const { classes } = heap.model;
  const of = classes.ofNode[node];
  const counts = slots.length > 1 ? countsOf(slots, classes.keys[of]) : [];
  if (new Set(counts).size < 2) return;
  const numbers = `${counts.map(count).join(' → ')} ${classes.names[of]}`;
  const room = area.width - used - 4;
  const text = cutEnd(`${sparkline(counts)} ${numbers}`, room);
  if (room >= 20) canvas.text(area.x + area.width - 1 - widthOf(text), area.y, text, { fg: INK.accent });
}
