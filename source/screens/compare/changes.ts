import type { Row } from '../../compare/row.ts';
import { visible } from '../../format/visible.ts';
import { cutEnd, cutPath, widthOf } from '../../paint/text.ts';
import { active } from '../state.ts';
import { type CompareScreen, type CompareSlot, type CompareState, goToScreen } from './state.ts';
import { chanceText, changesTable, chosenRows } from './table.ts';
import { rowLine } from './verdict.ts';
import { KNOWN } from './words.ts';

// The table of functions by what changed between the two sides.

/** Functions by what changed. */
export const changesScreen: CompareScreen = changesTable<CompareSlot>(
  { id: 'changes', title: 'Functions' },
  {
    noun: 'function',
    heads: () => ({ before: 'self before', after: 'after', change: 'change', rest: 2 + KNOWN }),
    all: ({ comparison }) => comparison.functions,
    line: rowLine,
    foot: placeText,
    enter: toTree,
    hints: ['enter', 'sort', 'filter', 'editor', 'back'],
    enters: 'in the flame graph',
  },
);

export const rowsOf = ({ comparison, slices }: CompareSlot): Row[] =>
  chosenRows(comparison.functions, slices.changes);

/** What stands under the list about one of them. */
function placeText(row: Row, width: number): string {
  const place =
    row.url === '' ? 'no source location' : `${row.url}${row.line === null ? '' : `:${row.line}`}`;
  const name = `${cutEnd(row.name, 40)} · `;
  const chance = chanceText(row);
  return visible(name + cutPath(place, width - widthOf(name) - widthOf(chance)) + chance);
}

/** The flame graph, at the widest frame of a function. */
function toTree(state: CompareState, row: Row | undefined): CompareState {
  const { tree, comparison } = active(state);
  const at = row ? comparison.functions.indexOf(row) : -1;
  let node = -1;
  for (let i = 0; i < tree.count; i++)
    if (tree.row[i] === at && at >= 0 && (node < 0 || tree.total[i] > tree.total[node])) node = i;
  return node < 0 ? state : goToScreen(state, 'difference-flame', { node });
}
