import { shortName } from '../../cpu/names.ts';
import { amount, percent, plural } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { paintFlame } from '../../paint/flame.ts';
import type { FlameBox } from '../../paint/flame-layout.ts';
import { cutEnd, cutPath, fitting } from '../../paint/text.ts';
import type { Action } from '../binding.ts';
import { DETAIL, roomUnder } from '../room-under.ts';
import { type Area, active, withSlice } from '../state.ts';
import { flameColour, INK } from '../theme.ts';
import { HEAD } from './function-layout.ts';
import { paintSource } from './function-panes.ts';
import { hottestPlace } from './function-slice.ts';
import { fullPlace, shareOf } from './labels.ts';
import { type Sandwich, sandwichOf } from './sandwich.ts';
import type { ProfileSlot, ProfileState } from './state.ts';

// The function screen as two flame graphs: drawn, and what keys do on it.

/** The part of the function screen that is a graph. */
const graphArea = (area: Area): Area => ({
  ...area,
  y: area.y + HEAD,
  height: Math.max(1, area.height - HEAD - DETAIL),
});

const graphOf = (slot: ProfileSlot, area: Area): Sandwich =>
  sandwichOf(slot.model, slot.slices.function.frame, area.width, graphArea(area).height);

/** The box under the cursor, which is a row counted from the function's own and a part of the width. */
function selectedBox(slot: ProfileSlot, { boxes, middle }: Sandwich, width: number): FlameBox | null {
  const { row, x } = slot.slices.function.spot;
  const inRow = boxes.filter((box) => box.row === middle + row && !box.rest);
  return (
    inRow.find(({ x0, x1 }) => x0 <= x * width && x1 > x * width) ??
    boxes.find((box) => box.row === middle) ??
    null
  );
}

/** What the box under the cursor is a call of; -1 for the function itself. */
export function selectedFrame(slot: ProfileSlot, area: Area): number {
  const graph = graphOf(slot, area);
  const box = selectedBox(slot, graph, area.width);
  return box && box.row !== graph.middle ? slot.model.tree.frame[box.node] : -1;
}

/** Where what is selected is told of, and what the graph leaves below that for the source. */
export const placesBelow = (slot: ProfileSlot, area: Area) =>
  roomUnder(HEAD + (graphOf(slot, area).boxes.at(-1)?.row ?? 0) + 1, area);

export function paintSandwich(state: ProfileState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { model } = slot;
  const { tree } = model;
  const { frame } = slot.slices.function;
  const graph = graphOf(slot, area);
  const selected = selectedBox(slot, graph, area.width);
  const at = graphArea(area);
  canvas.text(area.x + 1, at.y - 1, cutEnd('callers above, callees below', area.width - 2), {
    fg: INK.quiet,
  });
  paintFlame(canvas, graph.boxes, at, 0, {
    colour: (node) =>
      flameColour(
        model,
        tree.frame[node],
        tree.total[node] > 0 ? tree.self[node] / tree.total[node] : 0,
        state.theme,
      ),
    label: (box) =>
      box.rest
        ? `${plural(box.many, 'function')}, ${percent(box.value / (model.onCpu || 1))}`
        : shortName(model, tree.frame[box.node]),
    selected,
    dimmed: () => false,
    key: [model, state.theme],
  });
  const { detail, below } = placesBelow(slot, area);
  const y = area.y + detail;
  if (!selected) {
    canvas.text(area.x + 1, at.y, 'No time was recorded in it.', { fg: INK.quiet });
    return;
  }
  const shown = tree.frame[selected.node];
  const end = canvas.text(area.x + 1, y, cutEnd(shortName(model, shown), area.width - 2), { bold: true });
  canvas.text(end + 2, y, cutPath(fullPlace(model, shown), Math.max(0, area.x + area.width - end - 3)), {
    fg: INK.quiet,
  });
  const name = shortName(model, frame);
  const time = `${amount(selected.value, model.recording.kind)} (${shareOf(model, shown, selected.value, model.functions.self[shown])})`;
  const share = percent(selected.value / model.functions.total[frame]);
  const words =
    selected.row < graph.middle
      ? [`${share} of ${name} is called through it`, time]
      : selected.row > graph.middle
        ? [`${share} of ${name}`, time]
        : [`total ${time}`];
  canvas.text(area.x + 1, y + 1, fitting(words, area.width - 2), {});
  const { function: slice } = slot.slices;
  if (below) paintSource(state, canvas, below, hottestPlace(slice, below.height - 1), false);
}

/** The cursor moved; null for an action that does not move it. */
export function moveIn(state: ProfileState, action: Action, area: Area): ProfileState | null {
  const slot = active(state);
  const graph = graphOf(slot, area);
  const here = selectedBox(slot, graph, area.width);
  if (!here) return null;
  const to = (box: FlameBox | undefined) => (box ? standOn(state, box, graph, area) : state);
  const inRow = (row: number) => graph.boxes.filter((box) => box.row === row && !box.rest);
  switch (action) {
    case 'up':
    case 'down': {
      const row = here.row + (action === 'up' ? -1 : 1);
      // Away from the function a box has the widest of its own beside it; towards it there is but one.
      const within = inRow(row).filter(({ x0, x1 }) => x0 < here.x1 - 1e-6 && x1 > here.x0 + 1e-6);
      return to(within.toSorted((a, b) => b.value - a.value)[0]);
    }
    case 'left':
      return to(inRow(here.row).findLast(({ x0 }) => x0 < here.x0));
    case 'right':
      return to(inRow(here.row).find(({ x0 }) => x0 > here.x0));
    case 'home':
    case 'end':
      return to(inRow(action === 'home' ? 0 : (graph.boxes.at(-1)?.row ?? 0))[0]);
    case 'pageUp':
    case 'pageDown':
      return to(inRow(graph.middle)[0]);
    default:
      return null;
  }
}

function standOn(state: ProfileState, box: FlameBox, { middle }: Sandwich, area: Area): ProfileState {
  const x = (box.x0 + box.x1) / 2 / area.width;
  return withSlice(state, 'function', { spot: { row: box.row - middle, x } });
}

/** After a click: on what is selected already, `enter`. */
export function clickIn(
  state: ProfileState,
  x: number,
  y: number,
  area: Area,
): ProfileState | 'enter' | null {
  const slot = active(state);
  const graph = graphOf(slot, area);
  const box = graph.boxes.find(({ row, x0, x1, rest }) => row === y - HEAD && !rest && x0 < x + 1 && x1 > x);
  if (!box) return null;
  return box === selectedBox(slot, graph, area.width) ? 'enter' : standOn(state, box, graph, area);
}
