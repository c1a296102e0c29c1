import type { CpuModel } from '../../cpu/model.ts';

/**
 * Rows of one view's tree in another view's tree, through the recording's own nodes, which both share. A row hidden in the new
 * view becomes its nearest visible caller.
 */
export function remapRows(from: CpuModel, to: CpuModel, rows: Iterable<number>): Map<number, number> {
  const wanted = new Map<number, number>();
  for (const row of rows) wanted.set(row, 0);
  let missing = wanted.size;
  const { ofNode } = from.tree;
  const found = new Uint8Array(from.tree.count);
  for (let node = 0; node < ofNode.length && missing > 0; node++) {
    const row = ofNode[node];
    if (found[row] || !wanted.has(row)) continue;
    found[row] = 1;
    missing--;
    wanted.set(row, to.tree.ofNode[node]);
  }
  return wanted;
}
