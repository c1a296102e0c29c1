import type { CpuModel } from '../cpu/model.ts';
import { shortName } from '../cpu/names.ts';
import { idleRow } from '../cpu/query.ts';
import { percent, plural } from '../format/numbers.ts';
import { foldedName, foldsOf } from './flame-fold.ts';
import { type FlameBox, layoutFlame, preorder, type WeightedTree } from './flame-layout.ts';
import { cutMiddle, padEnd, widthOf } from './text.ts';

/** Levels that are looked at: deeper down a report is no place to look. */
const LEVELS = 400;
/** Of its caller's width: such a frame is all that its caller does. */
const ALL = 0.97;

/** Siblings that are each narrower than a column. */
const restName = ({ many = 0 }: FlameBox) => `░ ${many > 0 ? plural(many, 'frame') : 'many frames'}`;

/** Whether one frame stands below one other and is all of it. */
function isChain(above: FlameBox[] | undefined, below: FlameBox[] | undefined): boolean {
  const from = above?.filter(({ rest }) => !rest) ?? [];
  const to = below?.filter(({ rest }) => !rest) ?? [];
  return from.length === 1 && to.length === 1 && to[0].value >= from[0].value * ALL;
}

/** What a text flame graph is drawn of. */
export interface TextFlame {
  tree: WeightedTree;
  /** The widest frame. */
  node: number;
  /** A child of it to leave out, -1 for none. */
  without: number;
  columns: number;
  rows: number;
  /** What is written on a frame, and behind that where there is room; of several in one, of the rest, only the note. */
  name(node: number, deep: number): string;
  /** How many nodes, each the first child of the one before, are one frame; left out: each is one of its own. */
  folds?: (node: number) => number;
  note(box: FlameBox): string;
}

/** The flame graph of a profile as plain text: each frame has its share. */
export function textFlame(model: CpuModel, node: number, columns: number, rows: number): string {
  const base = model.onCpu || model.wall || 1;
  const { tree } = model;
  return textFlameOf({
    tree: preorder(tree),
    node,
    without: node === 0 ? idleRow(model) : -1,
    columns,
    rows,
    folds: foldsOf(model, 0, (node === 0 ? base : tree.total[node]) / columns),
    name: (row, deep) =>
      row === 0 ? 'all' : deep > 1 ? foldedName(model, row, deep) : shortName(model, tree.frame[row]),
    note: ({ value }) => percent(value / base),
  });
}

/**
 * A flame graph as plain text for Markdown: one line per depth, each frame a `│name note` as wide as its share of `node`'s total.
 * Widths are rounded to whole columns at absolute edges; siblings narrower than a column are one run where they fill one.
 */
export function textFlameOf({
  tree,
  node,
  without,
  columns,
  rows,
  name: named,
  note,
  folds,
}: TextFlame): string {
  const boxes = layoutFlame(tree, node, columns, 0, LEVELS, without, folds);
  const byRow: FlameBox[][] = [];
  for (const box of boxes) (byRow[box.row] ??= []).push(box);
  const lines: string[] = [];
  let folded = 0;
  const fold = () => {
    if (folded > 0) lines.push(`⋮ ${folded} more, as wide`);
    folded = 0;
  };
  for (let row = 0; row < byRow.length; row++) {
    if (lines.length >= rows) {
      lines.push(`⋮ ${byRow.length - row} more levels`);
      break;
    }
    // Between the first and the last of a chain in which each does no more than call the next there is nothing to see.
    if (row > 1 && isChain(byRow[row - 1], byRow[row]) && isChain(byRow[row], byRow[row + 1])) {
      folded++;
      continue;
    }
    fold();
    let line = '';
    let labelled = false;
    for (const box of byRow[row].sort((a, b) => a.x0 - b.x0)) {
      const from = Math.round(box.x0);
      const width = Math.min(columns, Math.round(box.x1)) - Math.max(from, widthOf(line));
      if (width < 1) continue;
      // A frame ends where the next begins; before a gap it says so itself.
      line = padEnd(line !== '' && widthOf(line) < from ? `${line}│` : line, from);
      const name = box.rest ? restName(box) : named(box.node, box.deep ?? 1);
      const full = `${name} ${note(box)}`.trimEnd();
      const label =
        width - 1 >= widthOf(full) ? full : width - 1 >= 3 ? cutMiddle(name, width - 1) : box.rest ? '░' : '';
      labelled ||= label !== '' && label !== '░';
      line += `│${padEnd(label, width - 1)}`;
    }
    // What is below is narrower still: bars without a word on them tell nobody anything.
    if (!labelled) {
      if (line !== '') lines.push(`⋮ ${byRow.length - row} more levels, too narrow for names`);
      break;
    }
    lines.push(widthOf(line) < columns ? `${line}│` : line.trimEnd());
  }
  fold();
  return lines.join('\n');
}
