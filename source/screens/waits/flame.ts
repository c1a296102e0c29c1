import { duration, percent, plural } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd, cutMiddle, padEnd } from '../../paint/text.ts';
import type { WaitsModel } from '../../waits/model.ts';
import { placeOf } from '../../waits/operations.ts';
import type { WaitTree } from '../../waits/tree.ts';
import type { Action } from '../binding.ts';
import { type Area, active, say, step, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import { paintBelowTree } from './below.ts';
import { isMatch, nextMatch } from './search.ts';
import type { WaitsScreen, WaitsSlot, WaitsState, WaitsStep } from './state.ts';
import { kindColour, NO_OPERATIONS } from './table.ts';
import { nodeName, treeOf } from './trees.ts';

const HEAD = 1;
const BELOW = 1;
const rowsIn = (area: Area) => area.height - HEAD - BELOW;

/** Who waits for what, as a flame graph: frames from the top down, the operations at the bottom of each. */
export const waitingScreen: WaitsScreen = {
  id: 'waiting',
  title: 'Waiting flame graph',
  tab: 'Flame',
  untold: (state, area) => [{ from: HEAD, to: endOf(boxes(active(state), area)) }],
  enter(state, area) {
    const slot = active(state);
    const { node, zoom, top } = slot.slices.waiting;
    const tree = treeOf(slot.model);
    const depth = tree.depth[node] - tree.depth[zoom];
    const next = depth < top ? depth : depth >= top + rowsIn(area) ? depth - rowsIn(area) + 1 : top;
    return next === top ? state : withSlice(state, 'waiting', { top: Math.max(0, next) });
  },
  paint,
  act,
  click(state, x, y, area) {
    const found = boxes(active(state), area).find(
      (box) => box.y === y && x >= box.x && x < box.x + box.width,
    );
    if (!found) return null;
    if (found.node === active(state).slices.waiting.node) return 'enter';
    return step(withSlice(state, 'waiting', { node: found.node }));
  },
  hints: () => ['enter', 'reset', 'search', 'editor', 'screen2', 'findings'],
  label: (_, action) => (action === 'enter' ? 'zoom in' : action === 'reset' ? 'reset zoom' : null),
};

function act(state: WaitsState, action: Action, area: Area): WaitsStep | null {
  const slot = active(state);
  const tree = treeOf(slot.model);
  const { node, zoom } = slot.slices.waiting;
  const to = (change: Partial<WaitsSlot['slices']['waiting']>) => step(withSlice(state, 'waiting', change));
  switch (action) {
    case 'up':
      return to({ node: Math.max(node === zoom ? zoom : tree.parent[node], 0) });
    case 'down':
      return to({ node: node + 1 < tree.end[node] ? node + 1 : node });
    case 'left':
    case 'right': {
      const next = action === 'right' ? tree.end[node] : before(tree, node);
      const parent = tree.parent[node];
      const there = node !== zoom && next >= 0 && next < tree.count && tree.parent[next] === parent;
      return to({ node: there ? next : node });
    }
    case 'home':
      return to({ node: zoom });
    case 'end':
      return to({ node: below(tree, node, Number.POSITIVE_INFINITY) });
    case 'pageDown':
      return to({ node: below(tree, node, rowsIn(area)) });
    case 'pageUp':
      return to({ node: above(tree, node, zoom, rowsIn(area)) });
    case 'enter':
      return to({ zoom: node, top: 0 });
    case 'next':
    case 'previous': {
      const found = nextMatch(state, slot, action === 'next' ? 1 : -1);
      if (!found) return step(say(state, 'No match.'));
      // What lies outside of what is zoomed to is shown in the whole.
      const inside = found.node >= zoom && found.node < tree.end[zoom];
      return step(withSlice(found.state, 'waiting', { node: found.node, ...(inside ? {} : { zoom: 0 }) }));
    }
    case 'back': {
      if (zoom === 0) return null;
      return to({ zoom: tree.parent[zoom], top: 0 });
    }
    default:
      return null;
  }
}

/** So many steps down, to the heaviest each time, which stands first. */
function below(tree: WaitTree, node: number, steps: number): number {
  let at = node;
  for (let left = steps; left > 0 && at + 1 < tree.end[at]; left--) at++;
  return at;
}

/** So many steps up, as far as the graph is zoomed. */
function above(tree: WaitTree, node: number, zoom: number, steps: number): number {
  let at = node;
  for (let left = steps; left > 0 && at > zoom; left--) at = tree.parent[at];
  return at;
}

/** The sibling to the left; -1 where there is none. */
function before(tree: WaitTree, node: number): number {
  const parent = tree.parent[node];
  if (parent < 0) return -1;
  let last = -1;
  for (let row = parent + 1; row < node; row = tree.end[row]) last = row;
  return last;
}

interface Box {
  node: number;
  x: number;
  y: number;
  width: number;
}

/** Boxes that are at least one column wide and on the screen, counted from the area's corner. */
function boxes({ model, slices }: WaitsSlot, area: Area): Box[] {
  const tree = treeOf(model);
  const { zoom, top } = slices.waiting;
  const width = area.width - 2;
  const scale = width / (tree.micros[zoom] || 1);
  const found: Box[] = [];
  for (let node = zoom; node < tree.end[zoom]; ) {
    const left = Math.round((tree.from[node] - tree.from[zoom]) * scale);
    const right = Math.round((tree.from[node] + tree.micros[node] - tree.from[zoom]) * scale);
    const y = tree.depth[node] - tree.depth[zoom] - top;
    if (right <= left || y >= rowsIn(area)) {
      node = tree.end[node];
      continue;
    }
    if (y >= 0) found.push({ node, x: 1 + left, y: HEAD + y, width: right - left });
    node++;
  }
  return found;
}

/** One past the last row of the area that they take. */
const endOf = (laid: readonly Box[]): number => laid.reduce((last, { y }) => Math.max(last, y + 1), HEAD);

function paint(state: WaitsState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { model, slices } = slot;
  const tree = treeOf(model);
  const { node, zoom } = slices.waiting;
  const { strings } = model.recording;
  canvas.text(
    area.x + 1,
    area.y,
    cutEnd(
      zoom === 0
        ? `Who waits for what: by time ${tree.onPath ? 'on the critical path' : 'waited'}, heaviest left`
        : `Zoomed to ${nodeName(model, tree, zoom)}: Esc zooms out`,
      area.width - 2,
    ),
    { fg: INK.quiet },
  );
  const laid = boxes(slot, area);
  for (const box of laid) {
    const { node: one, x, y, width } = box;
    const leaf = tree.frame[one] < 0 && one > 0;
    const match = isMatch(slot, one);
    const bg = match
      ? INK.match
      : leaf
        ? kindColour(strings[tree.kind[one]])
        : one % 2 === 0
          ? 0x5a6472
          : 0x4a5260;
    const chosen = one === node;
    const text =
      width < 3 ? ' '.repeat(width) : padEnd(cutMiddle(` ${nodeName(model, tree, one)}`, width - 1), width);
    // Without colours an edge tells one box from the next.
    const shown = canvas.level === 0 && width > 1 ? `${text.slice(0, -1)}│` : text;
    canvas.text(area.x + x, area.y + y, shown, {
      fg: leaf || match ? 0x000000 : 0xffffff,
      bg: canvas.level === 0 ? undefined : bg,
      inverse: chosen && canvas.level === 0,
      underline: chosen,
      bold: chosen,
    });
  }
  if (tree.operations[0] === 0)
    canvas.text(area.x + 2, area.y + HEAD + 1, cutEnd(NO_OPERATIONS, area.width - 3), { fg: INK.quiet });
  // Below the last row of boxes, where all of them are on the screen.
  const used = Math.max(endOf(laid), tree.operations[0] === 0 ? HEAD + 2 : 0);
  const height = area.height - used - BELOW - 2;
  if (slices.waiting.top === 0)
    paintBelowTree(canvas, { ...area, y: area.y + used + 1, height }, model, node);
  canvas.text(area.x + 1, area.y + area.height - 1, cutEnd(words(model, tree, node), area.width - 2), {
    fg: INK.accent,
  });
}

function words(model: WaitsModel, tree: WaitTree, node: number): string {
  const micros = tree.micros[node];
  const share = `${duration(micros)} (${percent(micros / (tree.micros[0] || 1))}), ${plural(tree.operations[node], 'operation')}`;
  const place = tree.frame[node] < 0 ? null : placeOf(model.recording, tree.frame[node]);
  const where = place && place.url !== '' ? ` · ${place.url.replace(/^.*\//, '')}:${place.line}` : '';
  return `${nodeName(model, tree, node)}: ${share}${where}`;
}

/** Where the chosen frame stands; null for an operation. */
export function chosenPlace({ model, slices }: WaitsSlot) {
  const tree = treeOf(model);
  let { node } = slices.waiting;
  // An operation began in the frame above it.
  if (tree.frame[node] < 0) node = tree.parent[node];
  return node > 0 ? placeOf(model.recording, tree.frame[node]) : null;
}
