import type { CpuModel } from '../cpu/model.ts';
import { idleRow, nameOf } from '../cpu/query.ts';
import { layoutFlame, preorder } from './flame-layout.ts';
import { percent } from './numbers.ts';
import { cutMiddle, padEnd, widthOf } from './text.ts';
import { visible } from './visible.ts';

/**
 * A flame graph as plain text for Markdown: one line per depth, each frame a `│name share` as wide as its share of `node`'s total.
 * Widths are rounded to whole columns at absolute edges; what is narrower than a column is left out.
 */
export function textFlame(model: CpuModel, node: number, columns: number, rows: number): string {
  const base = model.onCpu || model.wall || 1;
  const { tree } = model;
  const boxes = layoutFlame(preorder(tree), node, columns, 0, rows, node === 0 ? idleRow(model) : -1);
  const lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    let line = '';
    for (const box of boxes
      .filter((candidate) => candidate.row === row && !candidate.rest)
      .sort((a, b) => a.x0 - b.x0)) {
      const from = Math.round(box.x0);
      const width = Math.min(columns, Math.round(box.x1)) - Math.max(from, widthOf(line));
      if (width < 1) continue;
      line = padEnd(line, from);
      const name = box.node === 0 ? 'all' : visible(nameOf(model, tree.frame[box.node]));
      const share = percent(box.value / base);
      const full = `${name} ${share}`;
      const label = width - 1 >= widthOf(full) ? full : width - 1 >= 3 ? cutMiddle(name, width - 1) : '';
      line += `│${padEnd(label, width - 1)}`;
    }
    if (line === '') break;
    lines.push(line.trimEnd());
  }
  return lines.join('\n');
}
