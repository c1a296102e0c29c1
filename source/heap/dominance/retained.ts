import type { HeapGraph } from '../graph/columns.ts';
import type { DominatorTree } from '../model.ts';
import { release } from '../scratch.ts';
import type { Dominance } from './dominators.ts';

/** The dominator tree by ordinal, with retained sizes, children in no order yet. Wants the final self sizes, and uses the dominance up. */
export function dominatorTree(graph: HeapGraph, dominance: Dominance): DominatorTree {
  const { nodeCount, root, selfSize } = graph;
  const { count, leaves, vertex, dominator: above, sums: sum } = dominance;
  const dominator = new Uint32Array(new SharedArrayBuffer(nodeCount * 4));
  const retainedSize = new Float64Array(new SharedArrayBuffer(nodeCount * 8));
  const firstChild = new Uint32Array(new SharedArrayBuffer((nodeCount + 1) * 4));
  const child = new Uint32Array(new SharedArrayBuffer(Math.max(0, nodeCount - 1) * 4));
  for (let i = 1; i <= count; i++) sum[i] = selfSize[vertex[i]];
  for (let k = 0; k < leaves.length; k += 2) {
    const v = leaves[k];
    const up = vertex[leaves[k + 1]];
    dominator[v] = up;
    retainedSize[v] = selfSize[v];
    sum[leaves[k + 1]] += selfSize[v];
    firstChild[up + 1]++;
  }
  for (let i = count; i > 1; i--) sum[above[i]] += sum[i];
  // What no node reaches from outside (rings of garbage) hangs from the root one by one.
  const loose = unreached(nodeCount, dominance);
  for (const v of loose) {
    dominator[v] = root;
    retainedSize[v] = selfSize[v];
    sum[1] += selfSize[v];
  }
  firstChild[root + 1] += loose.length;
  // By number, not by ordinal: neighbours in the search have the same dominator, or near ones, and memory is all that this waits for.
  for (let i = 1; i <= count; i++) {
    const v = vertex[i];
    const up = vertex[above[i]];
    dominator[v] = up;
    retainedSize[v] = sum[i];
    if (i > 1) firstChild[up + 1]++;
  }
  for (let v = 0; v < nodeCount; v++) firstChild[v + 1] += firstChild[v];
  // Filling moves each start to its end.
  for (let i = 2; i <= count; i++) child[firstChild[vertex[above[i]]]++] = vertex[i];
  for (let k = 0; k < leaves.length; k += 2) child[firstChild[vertex[leaves[k + 1]]]++] = leaves[k];
  for (const v of loose) child[firstChild[root]++] = v;
  firstChild.copyWithin(1, 0, nodeCount);
  firstChild[0] = 0;
  release(vertex, sum, leaves);
  return { dominator, retainedSize, firstChild, child };
}

function unreached(nodeCount: number, { count, leaves, vertex }: Dominance): Uint32Array {
  const loose = new Uint32Array(nodeCount - count - leaves.length / 2);
  if (loose.length === 0) return loose;
  const reached = new Uint8Array(nodeCount);
  for (let i = 1; i <= count; i++) reached[vertex[i]] = 1;
  for (let k = 0; k < leaves.length; k += 2) reached[leaves[k]] = 1;
  let found = 0;
  for (let v = 0; v < nodeCount; v++) if (reached[v] === 0) loose[found++] = v;
  return loose;
}

/** Lists up to this long are sorted by insertion. */
const SHORT = 24;

/** Puts the children of every node in order, largest retained size first, ties by ordinal. */
export function sortChildren(tree: DominatorTree) {
  const { firstChild, child, retainedSize } = tree;
  const nodes = firstChild.length - 1;
  for (let v = 0; v < nodes; v++) {
    const from = firstChild[v];
    const to = firstChild[v + 1];
    if (to - from < 2) continue;
    if (to - from > SHORT) {
      sortLong(child.subarray(from, to), retainedSize);
      continue;
    }
    for (let i = from + 1; i < to; i++) {
      const c = child[i];
      const size = retainedSize[c];
      let k = i - 1;
      for (; k >= from; k--) {
        const before = retainedSize[child[k]];
        if (before > size || (before === size && child[k] < c)) break;
        child[k + 1] = child[k];
      }
      child[k + 1] = c;
    }
  }
}

/** Sizes up to here go exactly into the upper half of a double's bits. */
const LARGEST_KEY = 0x7fe00000;

/**
 * Sorts nodes by retained size, largest first. A comparator would cost a call per comparison: size and position are packed
 * into the bits of a positive double, whose order as a number is the order of its bits, and sorted natively.
 */
export function sortLong(nodes: Uint32Array, size: Float64Array) {
  const count = nodes.length;
  const packed = new Uint32Array(count * 2);
  let huge = 0;
  for (let i = 0; i < count; i++) {
    const bytes = size[nodes[i]];
    if (bytes > LARGEST_KEY) huge++;
    packed[2 * i] = nodes[i];
    packed[2 * i + 1] = LARGEST_KEY - Math.min(bytes, LARGEST_KEY);
  }
  new Float64Array(packed.buffer).sort();
  for (let i = 0; i < count; i++) nodes[i] = packed[2 * i];
  // Beyond 2 GB the keys are all alike: few enough to compare.
  if (huge > 1) {
    const top = Array.from(nodes.subarray(0, huge)).sort((a, b) => size[b] - size[a] || a - b);
    nodes.set(top);
  }
}
