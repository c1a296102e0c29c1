import { CONTEXT_EDGE, EDGE_TYPE_MASK, ELEMENT_EDGE, PROPERTY_EDGE, SYNTHETIC } from '../heap/kinds.ts';
import { edgeLabel } from '../heap/labels.ts';
import type { DominatorTree, HeapModel } from '../heap/model.ts';
import { sourceOf } from '../heap/retainers.ts';
import { objectName } from '../heap/summary.ts';
import { layoutFlame, type WeightedTree } from '../paint/flame-layout.ts';
import { percent } from '../paint/numbers.ts';
import { cutMiddle, padEnd, widthOf } from '../paint/text.ts';
import { visible } from '../paint/visible.ts';

/** Retainers of a node that are looked at for the name its dominator knows it by. */
const LOOKED_AT = 64;

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
  for (const box of layoutFlame(weighted(model.dominators!), node, columns, 0, rows)) {
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

/** The dominator tree, whose children stand largest first, as the layout of flame graphs wants it. */
function weighted({ retainedSize, firstChild, child }: DominatorTree): WeightedTree {
  return {
    total: retainedSize,
    first: (node) => firstChild[node],
    last: (node) => firstChild[node + 1],
    after: (place) => place + 1,
    at: (place) => child[place],
  };
}

/** `.sessions Map` where the dominator itself points to the object by a name of the program's. */
function nameUnder(model: HeapModel, node: number, values: boolean): string {
  const { graph, dominators, retainers } = model;
  if (node === graph.root) return 'heap';
  const name = objectName(model, node, values);
  const holder = dominators!.dominator[node];
  const { first, edge: edges } = retainers!;
  // The roots' own elements are numbers of V8's.
  if (graph.nodeType[holder] === SYNTHETIC) return name;
  const end = Math.min(first[node + 1], first[node] + LOOKED_AT);
  for (let k = first[node]; k < end; k++) {
    const edge = edges[k];
    const type = graph.edgeType[edge] & EDGE_TYPE_MASK;
    if (type !== PROPERTY_EDGE && type !== CONTEXT_EDGE && type !== ELEMENT_EDGE) continue;
    if (sourceOf(graph, edge) === holder) return `${edgeLabel(graph, edge)} ${name}`;
  }
  return name;
}
