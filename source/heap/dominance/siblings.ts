import type { HeapModel } from '../model.ts';
import type { SiblingRow } from '../rows.ts';

/** Of what a node dominates, largest first, all from place `from` on: by class, what weighs most first. */
export function siblingsFrom(model: HeapModel, node: number, from: number, limit: number): SiblingRow[] {
  const { firstChild, child, retainedSize } = model.dominators!;
  const { ofNode, names } = model.classes;
  const rows = new Map<number, SiblingRow>();
  for (let k = firstChild[node] + from; k < firstChild[node + 1]; k++) {
    const c = ofNode[child[k]];
    let row = rows.get(c);
    if (!row) rows.set(c, (row = { name: names[c], count: 0, retainedSize: 0 }));
    row.count++;
    row.retainedSize += retainedSize[child[k]];
  }
  return [...rows.values()].sort((a, b) => b.retainedSize - a.retainedSize).slice(0, limit);
}
