import { largestChange } from '../../compare/tree.ts';
import { visible } from '../../format/visible.ts';
import { cutMiddle, padEnd, padStart } from '../../paint/text.ts';
import { perText } from '../../report/comparison-words.ts';
import { around, moved, scrolled, settle } from '../list.ts';
import { type Area, active, say, step, withSlice, withSlot } from '../state.ts';
import { INK } from '../theme.ts';
import {
  type CompareScreen,
  type CompareSlot,
  functionAt,
  goToScreen,
  matches,
  nameAt,
  nextMatch,
} from './state.ts';
import { changeOf, figureOf, inkOf, isMean } from './words.ts';

// The call tree of both sides: its lines, keys, and how it is painted.

const HEAD = 1;
const bodyRows = (area: Area) => Math.max(1, area.height - HEAD);
/** Columns of before, after and change. */
const FIGURES = 34;

/** The call tree of both sides, with the total time of each. */
export const treeScreen: CompareScreen = {
  id: 'difference-tree',
  title: 'Call tree',
  tab: 'Tree',
  enter(state, area) {
    const slot = active(state);
    const open = new Set(slot.slices.tree.open);
    for (let up = slot.tree.parent[slot.node]; up >= 0; up = slot.tree.parent[up]) open.add(up);
    const rows = rowsOf({ ...slot, slices: { ...slot.slices, tree: { ...slot.slices.tree, open } } });
    const cursor = Math.max(0, rows.indexOf(slot.node));
    const { place } = slot.slices.tree;
    const shown = settle({ cursor, top: place.top }, rows.length, bodyRows(area));
    return withSlice(state, 'tree', { open, place: shown });
  },
  paint(state, canvas, area) {
    const slot = active(state);
    const { open, place } = slot.slices.tree;
    const { tree } = slot;
    const rows = rowsOf(slot);
    const room = area.width - FIGURES - 2;
    canvas.text(
      area.x + 1,
      area.y,
      `${padEnd(`total time${perText(slot.comparison)}${isMean(slot) ? ', mean of the runs' : ''}`, room)}${padStart('before', 10)}${padStart('after', 11)}${padStart('change', 12)}`,
      { fg: INK.quiet },
    );
    rows.slice(place.top, place.top + bodyRows(area)).forEach((node, i) => {
      const change = tree.after[node] - tree.before[node];
      const leaf = tree.end[node] === node + 1;
      const mark = leaf ? ' ' : open.has(node) ? '▾' : '▸';
      // Deep stacks begin again at the left edge rather than leave no room for names.
      const indent = ' '.repeat((tree.depth[node] * 2) % Math.max(2, room - 24));
      const name = cutMiddle(visible(nameAt(slot, node)), Math.max(4, room - indent.length - 3));
      const text = `${padEnd(`${indent}${mark} ${name}`, room)}${padStart(figureOf(slot, tree.before[node]), 10)}${padStart(figureOf(slot, tree.after[node]), 11)}${padStart(changeOf(slot, change), 12)}`;
      const chosen = place.top + i === place.cursor;
      canvas.text(area.x, area.y + HEAD + i, padEnd(` ${text}`, area.width), {
        fg: matches(slot, node) ? INK.match : inkOf(change, null),
        bg: chosen ? INK.chosen : undefined,
        bold: functionAt(slot, node)?.changed === true,
      });
    });
  },
  act(state, action, area) {
    const slot = active(state);
    const { tree, node } = slot;
    const { open, place } = slot.slices.tree;
    const opened = (wanted: boolean, at = node) => {
      const next = new Set(open);
      if (wanted) next.add(at);
      else next.delete(at);
      return withSlice(state, 'tree', { open: next });
    };
    switch (action) {
      case 'toggle':
        return step(opened(!open.has(node)));
      case 'right':
        if (tree.end[node] === node + 1) return step(state);
        return step(open.has(node) ? withSlot(state, { node: node + 1 }) : opened(true));
      case 'left':
        if (open.has(node) && tree.end[node] > node + 1) return step(opened(false));
        return step(withSlot(state, { node: Math.max(0, tree.parent[node]) }));
      case 'expandHot':
        return step(withSlot(state, { node: largestChange(tree, node) }));
      case 'enter':
        return step(goToScreen(state, 'difference-flame'));
      case 'next':
      case 'previous': {
        const found = nextMatch(slot, action === 'next' ? 1 : -1);
        if (found < 0) return step(say(state, 'No match.'));
        const rows = rowsOf(slot);
        const there = withSlot(state, { node: found });
        return step(
          withSlice(there, 'tree', { place: around(rows.indexOf(found), rows.length, bodyRows(area)) }),
        );
      }
      default: {
        const rows = rowsOf(slot);
        const next = moved(place, action, rows.length, bodyRows(area));
        return next && step(withSlot(state, { node: rows[next.cursor] }));
      }
    }
  },
  click(state, _x, y, area) {
    const slot = active(state);
    const rows = rowsOf(slot);
    const node = rows[slot.slices.tree.place.top + y - HEAD];
    if (y < HEAD || node === undefined || y >= area.height) return null;
    if (node !== slot.node) return step(withSlot(state, { node }));
    return treeScreen.act(state, 'toggle', area);
  },
  wheel(state, by, area) {
    const slot = active(state);
    const rows = rowsOf(slot);
    const place = scrolled(slot.slices.tree.place, by, rows.length, bodyRows(area));
    return withSlot(withSlice(state, 'tree', { place }), { node: rows[place.cursor] });
  },
  hints: () => ['toggle', 'expandHot', 'search', 'enter', 'back'],
  label: (_, action) =>
    ({ enter: 'in the flame graph', expandHot: 'largest change' })[action as string] ?? null,
};

const known = new WeakMap<ReadonlySet<number>, { tree: CompareSlot['tree']; rows: number[] }>();

/** Rows that are shown: those whose ancestors are all open. */
function rowsOf({ tree, slices }: CompareSlot): number[] {
  const { open } = slices.tree;
  const kept = known.get(open);
  if (kept?.tree === tree) return kept.rows;
  const rows: number[] = [];
  for (let node = 0; node < tree.count; node = open.has(node) ? node + 1 : tree.end[node]) rows.push(node);
  known.set(open, { tree, rows });
  return rows;
}
