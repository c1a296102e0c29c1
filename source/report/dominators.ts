import { count, percent, plural } from '../format/numbers.ts';
import { visible } from '../format/visible.ts';
import { isLink, linksBelow } from '../heap/dominance/links.ts';
import type { HeapModel } from '../heap/model.ts';
import { heldAs } from '../heap/retainers/paths.ts';
import { objectName } from '../heap/summary.ts';
import { byDominators, layoutFlame } from '../paint/flame-layout.ts';
import { cutEnd, cutMiddle, padEnd, widthOf } from '../paint/text.ts';

/**
 * The dominator tree below a node as plain text for Markdown: one line per level, each object a `│name share` as wide as what it
 * retains. Objects that are narrower than a column stand together as `░ 1,744 objects`. Needs the phase `retained`.
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
  let labelled = -1;
  const tree = byDominators(model.dominators!, model.graph.selfSize);
  const listed = listBelow(model, node, rows);
  for (const box of layoutFlame(tree, node, columns, 0, listed?.row ?? rows)) {
    const from = Math.round(box.x0);
    const line = lines[box.row] ?? '';
    // A gap is what the one above is itself: the object before it ends with an edge of its own.
    const before = line !== '' && widthOf(line) < from ? `${line}│` : line;
    const width = Math.min(columns, Math.round(box.x1)) - Math.max(from, widthOf(before));
    if (width < 1) continue;
    const name = box.rest
      ? `░ ${plural(box.many ?? 0, 'object')}`
      : visible(nameUnder(model, box.node, values));
    const full = `${name} ${percent(box.value / base)}`;
    const label =
      width - 1 >= widthOf(full) ? full : width - 1 >= 3 ? cutMiddle(name, width - 1) : box.rest ? '░' : '';
    if (label !== '' && label !== '░') labelled = Math.max(labelled, box.row);
    lines[box.row] = `${padEnd(before, from)}│${padEnd(label, width - 1)}`;
  }
  // What is below is narrower still: bars without a word on them tell nobody anything.
  const drawn = lines
    .slice(0, labelled + 1)
    .map((line) => (widthOf(line) < columns ? `${line}│` : line.trimEnd()));
  if (listed) {
    const name = visible(nameUnder(model, listed.first, false));
    drawn.push(cutEnd(`⋮ ${count(listed.links)} more ${name}, each held by the one before`, columns));
  }
  return drawn.join('\n');
}

/** Links that are told one by one before the rest of a list is counted. */
const TOLD = 2;
/** So many more are worth a line in their place. */
const MANY = 3;
const MOST = 1_000_000;

/** The row at which the heaviest path is only more links of one list, and how many there are. */
function listBelow(
  model: HeapModel,
  from: number,
  rows: number,
): { row: number; first: number; links: number } | null {
  const { firstChild, child } = model.dominators!;
  let alike = 1;
  for (let at = from, row = 1; row < rows && firstChild[at] < firstChild[at + 1]; row++) {
    const next = child[firstChild[at]];
    alike = isLink(model, at, next) ? alike + 1 : 1;
    if (alike > TOLD) {
      const links = linksBelow(model, next, MOST) + 1;
      if (links >= MANY) return { row, first: next, links };
    }
    at = next;
  }
  return null;
}

/** `.sessions Map` where the dominator itself points to the object by a name of the program's. */
function nameUnder(model: HeapModel, node: number, values: boolean): string {
  if (node === model.graph.root) return 'heap';
  return `${heldAs(model, node)} ${objectName(model, node, values)}`.trimStart();
}
