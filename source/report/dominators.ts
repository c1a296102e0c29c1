import type { HeapModel } from '../heap/model.ts';
import { heldAs } from '../heap/paths.ts';
import { objectName } from '../heap/summary.ts';
import { byDominators, layoutFlame } from '../paint/flame-layout.ts';
import { percent } from '../paint/numbers.ts';
import { cutMiddle, padEnd, widthOf } from '../paint/text.ts';
import { visible } from '../paint/visible.ts';

/**
 * The dominator tree below a node as plain text for Markdown: one line per level, each object a `│name share` as wide as what it
 * retains. What is narrower than a column is left out. Needs the phase `retained`.
 */
export function textDominators(
  model: HeapModel,
  node: number,
  columns: number,
  rows: number,
  values = false,
): string {
  const base = model.totals.size || 1;
  const lines: string[] = [];
  for (const box of layoutFlame(byDominators(model.dominators!), node, columns, 0, rows)) {
    if (box.rest) continue;
    const from = Math.round(box.x0);
    const before = lines[box.row] ?? '';
    const width = Math.min(columns, Math.round(box.x1)) - Math.max(from, widthOf(before));
    if (width < 1) continue;
    const name = visible(nameUnder(model, box.node, values));
    const full = `${name} ${percent(box.value / base)}`;
    const label = width - 1 >= widthOf(full) ? full : width - 1 >= 3 ? cutMiddle(name, width - 1) : '';
    lines[box.row] = `${padEnd(before, from)}│${padEnd(label, width - 1)}`;
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** `.sessions Map` where the dominator itself points to the object by a name of the program's. */
function nameUnder(model: HeapModel, node: number, values: boolean): string {
  if (node === model.graph.root) return 'heap';
  return `${heldAs(model, node)} ${objectName(model, node, values)}`.trimStart();
}
