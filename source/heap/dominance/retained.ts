import type { HeapGraph } from '../graph/columns.ts';
import { LEAF } from '../graph/depth-first.ts';
import type { DominatorTree } from '../model.ts';
import { release } from '../scratch.ts';
import type { Dominance } from './dominators.ts';

/** The dominator tree by ordinal, with retained sizes, children in no order yet. Wants the final self sizes, and uses the dominance up. */
export function dominatorTree(graph: HeapGraph, dominance: Dominance): DominatorTree {
  const { nodeCount, root, selfSize } = graph;
  const { count, marks, vertex, dominator: above, holder: dominator } = dominance;
  const { sums: sum, firstChild, retainedSize, child } = dominance.places;
  firstChild.fill(0);
  retainedSize.set(selfSize);
  for (let v = 0; v < nodeCount; v++) {
    if (marks[v] !== LEAF) continue;
    const up = dominator[v];
    retainedSize[up] += selfSize[v];
    firstChild[up + 1]++;
  }
  for (let i = 1; i <= count; i++) sum[i] = retainedSize[vertex[i]];
  for (let i = count; i > 1; i--) sum[above[i]] += sum[i];
  // What no node reaches from outside (rings of garbage) hangs from the root one by one.
  const loose = unreached(nodeCount, dominance);
  for (const v of loose) {
    dominator[v] = root;
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
  for (let v = 0; v < nodeCount; v++) if (marks[v] === LEAF) child[firstChild[dominator[v]]++] = v;
  for (const v of loose) child[firstChild[root]++] = v;
  firstChild.copyWithin(1, 0, nodeCount);
  firstChild[0] = 0;
  release(vertex);
  return { dominator, retainedSize, firstChild, child };
}

function unreached(nodeCount: number, { count, leaves, marks, vertex }: Dominance): Uint32Array {
  const loose = new Uint32Array(nodeCount - count - leaves);
  if (loose.length === 0) return loose;
  const reached = new Uint8Array(nodeCount);
  for (let i = 1; i <= count; i++) reached[vertex[i]] = 1;
  let found = 0;
  for (let v = 0; v < nodeCount; v++) if (reached[v] === 0 && marks[v] !== LEAF) loose[found++] = v;
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
