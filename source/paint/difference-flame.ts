import type { DifferenceTree } from '../compare/tree.ts';
import { preorder } from './flame-layout.ts';
import { textFlameOf } from './text-flame.ts';

/**
 * Both sides' call trees as one flame graph in plain text: a frame is as wide as the longer of the two, and has the change of its total time.
 *
 * @param signed a change, in words: `+12.0 ms`
 */
export function differenceFlame(
  tree: DifferenceTree,
  node: number,
  columns: number,
  rows: number,
  signed: (change: number) => string,
): string {
  return textFlameOf({
    tree: preorder(tree),
    node,
    without: -1,
    columns,
    rows,
    name: (row) => tree.names[tree.name[row]],
    note: ({ node: row, rest }) => (rest ? '' : signed(tree.after[row] - tree.before[row])),
  });
}
