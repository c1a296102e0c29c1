import { differenceTree, WIDTHS } from '../../compare/tree.ts';
import { visible } from '../../format/visible.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { paintFlame } from '../../paint/flame.ts';
import { deepestRow, type FlameBox, highestTop, layoutFlame, preorder } from '../../paint/flame-layout.ts';
import { Kept } from '../../paint/kept.ts';
import { cutEnd, widthOf } from '../../paint/text.ts';
import { type Area, active, say, step, withSlice, withSlot } from '../state.ts';
import { INK } from '../theme.ts';
import {
  type CompareScreen,
  type CompareSlot,
  type CompareState,
  type CompareStep,
  goToScreen,
  matches,
  nameAt,
  nextMatch,
} from './state.ts';
import { changeOf, FASTER, figureOf, fillOf, isMean, SLOWER, WORDS } from './words.ts';

// The flame graph of a comparison: its keys and how it is painted.

const HEAD = 1;
const DETAIL = 2;
const rowsIn = (area: Area) => Math.max(1, area.height - HEAD - DETAIL);
const LEVELS = 600;

/** By their tree: asked for by the key handler and again by the painter. */
const layouts = new Kept<FlameBox[]>(8);
const boxesOf = ({ tree, slices: { flame } }: CompareSlot, area: Area): FlameBox[] =>
  layouts.get(tree, [flame.zoom, area.width], () =>
    layoutFlame(preorder(tree), flame.zoom, area.width, 0, LEVELS),
  );

/** Both call trees as one flame graph: orange took longer, blue less. */
export const flameScreen: CompareScreen = {
  id: 'difference-flame',
  title: 'Flame graph',
  tab: 'Flame',
  untold: (_, area) => [{ from: HEAD, to: HEAD + rowsIn(area) }],
  enter,
  paint,
  act,
  click(state, x, y, area) {
    const slot = active(state);
    const row = y - HEAD + slot.slices.flame.top;
    const box = boxesOf(slot, area).find((one) => one.row === row && one.x0 <= x + 0.5 && one.x1 > x + 0.5);
    if (!box) return null;
    return box.node === slot.node ? 'enter' : step(withSlot(state, { node: box.node }));
  },
  wheel(state, by, area) {
    const slot = active(state);
    const top = Math.max(
      0,
      Math.min(slot.slices.flame.top + by, highestTop(boxesOf(slot, area), rowsIn(area))),
    );
    return withSlice(state, 'flame', { top });
  },
  likelyKeys: ['enter'],
  hints: () => ['enter', 'order', 'invert', 'search', 'back'],
  label: (state, action) => {
    const { slices, width } = active(state);
    const next = WIDTHS[(WIDTHS.indexOf(width) + 1) % WIDTHS.length];
    const scale = slices.flame.scale === 'change' ? 'colour by share' : 'colour by change';
    return { enter: 'zoom', order: scale, invert: `widths: ${next}` }[action as string] ?? null;
  },
};

/** The selected frame is on the screen: zoomed out as far as that takes, and scrolled. */
function enter(state: CompareState, area: Area): CompareState {
  const slot = active(state);
  const { tree, node } = slot;
  const { zoom } = slot.slices.flame;
  let next = state;
  if (node < zoom || node >= tree.end[zoom]) next = withSlice(state, 'flame', { zoom: 0, top: 0 });
  if (!boxesOf(active(next), area).some((box) => box.node === node))
    next = withSlice(next, 'flame', { zoom: Math.max(0, tree.parent[node]), top: 0 });
  const { slices } = active(next);
  const row = tree.depth[node] - tree.depth[slices.flame.zoom];
  const rows = rowsIn(area);
  const top = Math.max(Math.min(slices.flame.top, row), row - rows + 1);
  return top === slices.flame.top ? next : withSlice(next, 'flame', { top });
}

function act(state: CompareState, action: string, area: Area): CompareStep | null {
  const slot = active(state);
  const { tree, node, width } = slot;
  const { zoom, scale } = slot.slices.flame;
  const boxes = boxesOf(slot, area);
  const here = boxes.find((box) => box.node === node && !box.rest) ?? boxes[0];
  const stand = (next: number) => step(withSlot(state, { node: next }));
  switch (action) {
    case 'up':
      if (node !== zoom) return stand(tree.parent[node]);
      if (zoom === 0) return step(state);
      return step(
        withSlot(withSlice(state, 'flame', { zoom: tree.parent[zoom], top: 0 }), { node: tree.parent[zoom] }),
      );
    case 'down': {
      const below = boxes
        .filter((box) => box.row === here.row + 1 && !box.rest && tree.parent[box.node] === node)
        .sort((a, b) => b.value - a.value)[0];
      if (below) return stand(below.node);
      return step(tree.end[node] > node + 1 ? say(state, 'Too narrow to draw here: Enter zooms in.') : state);
    }
    case 'left':
    case 'right': {
      const by = action === 'left' ? -1 : 1;
      const beside = boxes
        .filter((box) => box.row === here.row && !box.rest && by * (box.x0 - here.x0) > 0)
        .sort((a, b) => by * (a.x0 - b.x0))[0];
      return beside ? stand(beside.node) : step(state);
    }
    case 'home':
      return stand(zoom);
    case 'end': {
      const deepest = deepestRow(boxes);
      const box = boxes.find((one) => one.row === deepest);
      return box ? stand(box.node) : step(state);
    }
    case 'pageUp':
    case 'pageDown': {
      const by = action === 'pageUp' ? -rowsIn(area) : rowsIn(area);
      const row = Math.max(0, Math.min(deepestRow(boxes), here.row + by));
      const box =
        boxes.find((one) => one.row === row && one.x0 <= here.x0 + 1e-6 && one.x1 > here.x0) ??
        boxes.find((one) => one.row === row);
      return box ? stand(box.node) : step(state);
    }
    case 'enter':
      if (node === zoom) return step(goToScreen(state, 'difference-tree'));
      return step(withSlice(state, 'flame', { zoom: node, top: 0 }));
    case 'order':
      return step(withSlice(state, 'flame', { scale: scale === 'change' ? 'share' : 'change' }));
    case 'invert': {
      const next = WIDTHS[(WIDTHS.indexOf(width) + 1) % WIDTHS.length];
      // Children are heaviest first by their widths: another width is another order.
      const other = { tree: differenceTree(slot.comparison, next), width: next, node: 0 };
      const slices = { ...slot.slices, tree: { ...slot.slices.tree, open: new Set([0]) } };
      return step(withSlice(withSlot(state, { ...other, slices }), 'flame', { zoom: 0, top: 0 }));
    }
    case 'next':
    case 'previous': {
      const found = nextMatch(slot, action === 'next' ? 1 : -1);
      return found < 0 ? step(say(state, 'No match.')) : stand(found);
    }
    default:
      return null;
  }
}

function paint(state: CompareState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { tree, node, width, search } = slot;
  const { top, scale } = slot.slices.flame;
  const boxes = boxesOf(slot, area);
  const words = { both: 'the longer of both', before: 'it took before', after: 'it takes after' }[width];
  let x = canvas.text(
    area.x + 1,
    area.y,
    `as wide as ${words} · by ${scale === 'change' ? 'change' : 'share of before'} · `,
    { fg: INK.quiet },
  );
  const [less, more] = WORDS[slot.comparison.kind === 'cpu' ? 'time' : 'memory'];
  x = canvas.text(x, area.y, `■ ${more} `, { fg: SLOWER });
  canvas.text(x, area.y, `■ ${less}`, { fg: FASTER });
  const shown = boxes.filter((box) => box.row >= top && box.row < top + rowsIn(area));
  const graph = { ...area, y: area.y + HEAD, height: rowsIn(area) };
  paintFlame(canvas, shown, graph, top, {
    colour: (one) => fillOf(slot, one, scale),
    label(box, room) {
      if (box.rest) return '';
      const name = visible(nameAt(slot, box.node));
      const both = `${name} ${changeOf(slot, tree.after[box.node] - tree.before[box.node])}`;
      return widthOf(both) < room ? both : name;
    },
    dimmed: (one) => search !== '' && !matches(slot, one),
    selected: shown.find((box) => box.node === node) ?? null,
    key: [tree, scale, search],
  });
  const y = area.y + area.height - DETAIL;
  const [before, after] = [tree.before[node], tree.after[node]];
  const self = tree.selfAfter[node] - tree.selfBefore[node];
  canvas.text(area.x + 1, y, cutEnd(visible(nameAt(slot, node)), area.width - 2), { bold: true });
  canvas.text(
    area.x + 1,
    y + 1,
    cutEnd(
      `${isMean(slot) ? 'mean ' : ''}total ${figureOf(slot, before)} → ${figureOf(slot, after)} (${changeOf(slot, after - before)}) · self ${figureOf(slot, tree.selfBefore[node])} → ${figureOf(slot, tree.selfAfter[node])} (${changeOf(slot, self)})`,
      area.width - 2,
    ),
    { fg: INK.quiet },
  );
}
