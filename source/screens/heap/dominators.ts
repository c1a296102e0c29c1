import { isLink, linksBelow } from '../../heap/dominance/links.ts';
import type { HeapModel } from '../../heap/model.ts';
import type { Action } from '../binding.ts';
import { moved, type Place, START, scrolled, settle } from '../list.ts';
import { type Area, active, say, step, withSlice, withSlot } from '../state.ts';
import { HEAD, paintDominators, siblingsQuestion } from './dominators-paint.ts';
import type { DominatorLine, DominatorsSlice } from './slices.ts';
import {
  goToObject,
  type HeapScreen,
  type HeapSlot,
  type HeapState,
  type HeapStep,
  type Question,
} from './state.ts';

// The dominator tree: which lines are open, and its keys.

export const dominatorsSlice: DominatorsSlice = { open: null, lines: [], place: START, shown: -1 };

/** Children shown of an open node, and how many more each time. */
const SOME = 50;
/** An object goes on the path that lies open on arrival while it holds this share of its dominator. */
const EXPLAINS = 0.4;
const DEEPEST = 24;

/** Who would free what: each object below the one that alone keeps it. */
export const dominatorsScreen: HeapScreen = {
  id: 'dominators',
  title: 'Dominators',
  enter,
  asks,
  paint: paintDominators,
  act,
  click(state, _x, y, area) {
    const { place, lines } = active(state).slices.dominators;
    const at = place.top + y - HEAD;
    if (y < HEAD || !lines[at]) return null;
    const there = stand(state, at, area);
    return at === place.cursor || lines[at].left > 0 ? act(there, 'toggle', area) : step(there);
  },
  wheel(state, by, area) {
    const { place, lines } = active(state).slices.dominators;
    return stand(state, place.cursor, area, scrolled(place, by, lines.length, area.height - HEAD));
  },
  hints: () => ['enter', 'right', 'screen4', 'expandHot', 'search'],
  label: (_, action) =>
    action === 'enter' ? 'its retainers' : action === 'screen4' ? 'as a flame graph' : null,
};

/** Lines looked at for what is left out, from the first on the screen: more than a screen has. */
const NEAR = 100;
const ASKED = 8;

/** What the lists near the screen leave out, by class. */
function asks({ phase, slices }: HeapSlot): Question[] {
  const { lines, place, open } = slices.dominators;
  if (phase !== 'retained' || open === null) return [];
  return lines
    .slice(place.top, place.top + NEAR)
    .filter(({ left }) => left > 0)
    .slice(0, ASKED)
    .map(({ node }) => siblingsQuestion(open, node));
}

function enter(state: HeapState, area: Area): HeapState {
  const slot = active(state);
  const { model } = slot.heap;
  if (slot.phase !== 'retained') return state;
  const { open, place, lines, shown } = slot.slices.dominators;
  let there = withSlice(state, 'dominators', { place: settle(place, lines.length, area.height - HEAD) });
  if (open === null) {
    const path = heaviest(model, model.graph.root);
    there = relined(state, new Map(path.slice(0, -1).map((node) => [node, SOME])), area);
    there = slot.node < 0 ? standOn(there, path.at(-1)!, area) : reveal(there, slot.node, area);
  } else if (slot.node >= 0 && slot.node !== shown && lines[place.cursor]?.node !== slot.node) {
    // The object that another screen has selected is the one selected here.
    there = reveal(state, slot.node, area);
  }
  return withSlice(there, 'dominators', { shown: active(there).node });
}

/** So many alike, each the heaviest child of the one before, are a list. */
const LINKS = 4;

/** Down the heaviest children while each explains the one above it. */
function heaviest(model: HeapModel, from: number): number[] {
  const { firstChild, child, retainedSize } = model.dominators!;
  const path = [from];
  let at = from;
  while (path.length < DEEPEST && firstChild[at] < firstChild[at + 1]) {
    const next = child[firstChild[at]];
    if (path.length > 1 && retainedSize[next] < EXPLAINS * retainedSize[at]) break;
    // A list goes on like this for thousands of links: the first few show what it is.
    if (linksBelow(model, at, LINKS) === LINKS && path.length > 1 && isLink(model, path.at(-2)!, at)) break;
    path.push(next);
    at = next;
  }
  return path;
}

/** The lines of the open part of the tree; work grows with what is open, fifty at a time. */
function linesOf(model: HeapModel, open: ReadonlyMap<number, number>): DominatorLine[] {
  const { firstChild, child } = model.dominators!;
  const lines: DominatorLine[] = [];
  const stack: { node: number; indent: number; parent: number; left: number }[] = [
    { node: model.graph.root, indent: 0, parent: -1, left: 0 },
  ];
  while (stack.length > 0) {
    const line = stack.pop()!;
    const here = lines.push(line) - 1;
    const shown = line.left > 0 ? undefined : open.get(line.node);
    if (shown === undefined) continue;
    const first = firstChild[line.node];
    const all = firstChild[line.node + 1] - first;
    const indent = line.indent + 1;
    if (all > shown) stack.push({ node: line.node, indent, parent: here, left: all - shown });
    for (let k = Math.min(all, shown) - 1; k >= 0; k--)
      stack.push({ node: child[first + k], indent, parent: here, left: 0 });
  }
  return lines;
}

function relined(state: HeapState, open: ReadonlyMap<number, number>, area: Area): HeapState {
  const slot = active(state);
  const lines = linesOf(slot.heap.model, open);
  const place = settle(slot.slices.dominators.place, lines.length, area.height - HEAD);
  return withSlice(state, 'dominators', { open, lines, place });
}

function stand(state: HeapState, cursor: number, area: Area, from?: Place): HeapState {
  const slot = active(state);
  const { lines, place } = slot.slices.dominators;
  const next = settle(from ?? { cursor, top: place.top }, lines.length, area.height - HEAD);
  const there = withSlice(state, 'dominators', { place: next });
  const line = lines[next.cursor];
  return line && line.left === 0 ? withSlot(there, { node: line.node }) : there;
}

function standOn(state: HeapState, node: number, area: Area): HeapState {
  const at = active(state).slices.dominators.lines.findIndex((line) => line.node === node && line.left === 0);
  return at < 0 ? state : stand(state, at, area);
}

/** Opens every dominator of an object, and lists long enough to hold it. */
function reveal(state: HeapState, node: number, area: Area): HeapState {
  const slot = active(state);
  const { model } = slot.heap;
  const { dominator, firstChild, child } = model.dominators!;
  const open = new Map(slot.slices.dominators.open);
  const above: number[] = [];
  for (let at = node; at !== model.graph.root && above.length < 10_000; at = dominator[at])
    above.push(dominator[at]);
  let below = node;
  for (const up of above) {
    // Far down a long list only the nearest part is opened; what is above it is a walk of its own.
    if (!open.has(up)) open.set(up, SOME);
    let nth = 0;
    const first = firstChild[up];
    while (nth < 5000 && first + nth < firstChild[up + 1] && child[first + nth] !== below) nth++;
    open.set(up, Math.max(open.get(up)!, nth + 1));
    below = up;
  }
  return standOn(relined(state, open, area), node, area);
}

function act(state: HeapState, action: Action, area: Area): HeapStep | null {
  const slot = active(state);
  const { lines, place, open } = slot.slices.dominators;
  const next = moved(place, action, lines.length, area.height - HEAD);
  if (next) return step(stand(state, next.cursor, area, next));
  const line = lines[place.cursor];
  if (!line || open === null) return null;
  const isOpen = line.left === 0 && open.has(line.node);
  switch (action) {
    case 'left':
      if (isOpen) return step(toggled(state, line, area));
      return step(line.parent < 0 ? state : stand(state, line.parent, area));
    case 'right':
      if (isOpen) return step(stand(state, place.cursor + 1, area));
      return step(toggled(state, line, area));
    case 'toggle':
      return step(toggled(state, line, area));
    case 'enter':
      return step(line.left > 0 ? toggled(state, line, area) : goToObject(state, line.node));
    case 'expandHot': {
      const path = heaviest(slot.heap.model, line.node);
      const wider = new Map(open);
      for (const node of path.slice(0, -1)) if (!wider.has(node)) wider.set(node, SOME);
      return step(standOn(relined(state, wider, area), path.at(-1)!, area));
    }
    case 'reset':
      return step(
        say(
          relined(
            withSlice(state, 'dominators', { place: START }),
            new Map([[slot.heap.model.graph.root, SOME]]),
            area,
          ),
          'View reset.',
        ),
      );
    default:
      return null;
  }
}

function toggled(state: HeapState, line: DominatorLine, area: Area): HeapState {
  const slot = active(state);
  const { firstChild } = slot.heap.model.dominators!;
  const open = new Map(slot.slices.dominators.open);
  if (line.left > 0) open.set(line.node, (open.get(line.node) ?? 0) + SOME * 4);
  else if (open.has(line.node)) open.delete(line.node);
  else if (firstChild[line.node] < firstChild[line.node + 1]) open.set(line.node, SOME);
  else return state;
  return relined(state, open, area);
}
