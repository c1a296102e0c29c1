import type { Dominance } from './dominators.ts';
import type { DominatorTree, HeapGraph } from './model.ts';
import { release } from './scratch.ts';

/** The dominator tree by ordinal, with retained sizes. Wants the final self sizes, and uses the dominance up. */
export function dominatorTree(graph: HeapGraph, dominance: Dominance): DominatorTree {
  const { nodeCount, root, selfSize } = graph;
  const { count, vertex, dominator: above, sums: sum } = dominance;
  const dominator = new Uint32Array(new SharedArrayBuffer(nodeCount * 4));
  const retainedSize = new Float64Array(new SharedArrayBuffer(nodeCount * 8));
  for (let i = 1; i <= count; i++) sum[i] = selfSize[vertex[i]];
  for (let i = count; i > 1; i--) sum[above[i]] += sum[i];
  // What no node reaches from outside (rings of garbage) hangs from the root one by one.
  if (count < nodeCount) {
    dominator.fill(root);
    retainedSize.set(selfSize.subarray(0, nodeCount));
    const reached = new Uint8Array(nodeCount);
    for (let i = 1; i <= count; i++) reached[vertex[i]] = 1;
    for (let v = 0; v < nodeCount; v++) if (reached[v] === 0) sum[1] += selfSize[v];
  }
  for (let i = 1; i <= count; i++) {
    const v = vertex[i];
    dominator[v] = vertex[above[i]];
    retainedSize[v] = sum[i];
  }
  release(vertex, sum);
  return { dominator, retainedSize, ...childrenOf(nodeCount, root, dominator) };
}

function childrenOf(nodeCount: number, root: number, dominator: Uint32Array) {
  const firstChild = new Uint32Array(new SharedArrayBuffer((nodeCount + 1) * 4));
  const child = new Uint32Array(new SharedArrayBuffer(Math.max(0, nodeCount - 1) * 4));
  for (let v = 0; v < nodeCount; v++) if (v !== root) firstChild[dominator[v] + 1]++;
  for (let v = 0; v < nodeCount; v++) firstChild[v + 1] += firstChild[v];
  for (let v = 0; v < nodeCount; v++) if (v !== root) child[firstChild[dominator[v]]++] = v;
  firstChild.copyWithin(1, 0, nodeCount);
  firstChild[0] = 0;
  return { firstChild, child };
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
      while (k >= from && retainedSize[child[k]] < size) {
        child[k + 1] = child[k];
        k--;
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
