import type { CallTree, RowsByFrame } from './model.ts';
import type { ProfileRecording } from './recording.ts';

/** What a view gives each row of `recording.nodes`. */
export interface NodeValues {
  self: Float64Array;
  samples: Int32Array;
  gc: Float64Array;
}

const float64 = (n: number) => new Float64Array(new SharedArrayBuffer(n * 8));
const int32 = (n: number) => new Int32Array(new SharedArrayBuffer(n * 4));

/**
 * Merges V8's nodes into a call tree: hidden frames give their time to the nearest visible caller, and siblings with the same
 * frame become one. Nodes without time or samples below them are left out. O(nodes), no recursion.
 *
 * @param hidden one byte per frame, or null where nothing is hidden. The root is never hidden.
 */
export function buildTree(
  recording: ProfileRecording,
  values: NodeValues,
  hidden: Uint8Array | null,
): CallTree {
  const n = recording.nodes.count;
  const drafted = mergeNodes(recording, hidden);
  const { count, frame, parent, draftOf } = drafted;

  const self = new Float64Array(count);
  const gc = new Float64Array(count);
  const samples = new Int32Array(count);
  for (let i = 0; i < n; i++) {
    const d = draftOf[i];
    self[d] += values.self[i];
    samples[d] += values.samples[i];
    gc[d] += values.gc[i];
  }

  // Parents come before children, so one backward pass sums subtrees.
  const total = self.slice();
  const size = new Int32Array(count);
  for (let i = count - 1; i >= 0; i--) {
    if (i > 0 && size[i] === 0 && total[i] === 0 && samples[i] === 0 && gc[i] === 0) continue;
    size[i]++;
    if (i === 0) break;
    total[parent[i]] += total[i];
    size[parent[i]] += size[i];
  }

  const { start, child } = childrenHeaviestFirst(parent, total, size, count);

  // Numbering: a node's first child is the next row, each further child comes after its sibling's subtree.
  const kept = count > 0 ? size[0] : 0;
  const rowOf = new Int32Array(count).fill(-1);
  const tree: CallTree = {
    count: kept,
    frame: int32(kept),
    parent: int32(kept),
    end: int32(kept),
    depth: int32(kept),
    jump: int32(kept),
    self: float64(kept),
    total: float64(kept),
    samples: int32(kept),
    gc: float64(kept),
    ofNode: int32(n),
  };
  for (let d = 0; d < count; d++) {
    if (size[d] === 0) {
      rowOf[d] = rowOf[parent[d]];
      continue;
    }
    const row = d === 0 ? 0 : rowOf[d];
    rowOf[d] = row;
    const up = d === 0 ? -1 : rowOf[parent[d]];
    tree.frame[row] = frame[d];
    tree.parent[row] = up;
    tree.end[row] = row + size[d];
    tree.self[row] = self[d];
    tree.total[row] = total[d];
    tree.samples[row] = samples[d];
    tree.gc[row] = gc[d];
    tree.depth[row] = up < 0 ? 0 : tree.depth[up] + 1;
    tree.jump[row] = up < 0 ? 0 : jumpFrom(tree, up);
    let next = row + 1;
    for (let k = start[d]; k < start[d + 1]; k++) {
      rowOf[child[k]] = next;
      next += size[child[k]];
    }
  }
  for (let i = 0; i < n; i++) tree.ofNode[i] = rowOf[draftOf[i]];
  return tree;
}

/** Gives every V8 node its draft node: same parent draft and same frame are one. Drafts come parents first. */
function mergeNodes(recording: ProfileRecording, hidden: Uint8Array | null) {
  const { nodes } = recording;
  const n = nodes.count;
  const frame = new Int32Array(n);
  const parent = new Int32Array(n);
  const draftOf = new Int32Array(n);
  let bits = 4;
  while (1 << bits < n * 2) bits++;
  const table = new Int32Array(1 << bits);
  const mask = (1 << bits) - 1;
  let count = 0;
  for (let i = 0; i < n; i++) {
    const up = nodes.parent[i];
    const f = nodes.frame[i];
    const draftUp = up < 0 ? -1 : draftOf[up];
    if (up >= 0 && hidden !== null && hidden[f] !== 0) {
      draftOf[i] = draftUp;
      continue;
    }
    let h = (Math.imul(draftUp, 0x9e3779b1) ^ Math.imul(f, 0x85ebca6b)) >>> (32 - bits);
    let d = table[h] - 1;
    while (d >= 0 && (parent[d] !== draftUp || frame[d] !== f)) {
      h = (h + 1) & mask;
      d = table[h] - 1;
    }
    if (d < 0) {
      d = count++;
      table[h] = d + 1;
      parent[d] = draftUp;
      frame[d] = f;
    }
    draftOf[i] = d;
  }
  return { count, frame, parent, draftOf };
}

/** Children lists in one array, heaviest first; equal ones stay in the file's order. */
function childrenHeaviestFirst(parent: Int32Array, total: Float64Array, size: Int32Array, count: number) {
  const start = new Int32Array(count + 1);
  for (let i = 1; i < count; i++) if (size[i] > 0) start[parent[i] + 1]++;
  for (let i = 0; i < count; i++) start[i + 1] += start[i];
  const child = new Int32Array(start[count]);
  const fill = start.slice(0, count);
  for (let i = 1; i < count; i++) if (size[i] > 0) child[fill[parent[i]]++] = i;
  for (let i = 0; i < count; i++) {
    const from = start[i];
    const to = start[i + 1];
    if (to - from < 2) continue;
    if (to - from > 24) {
      child.subarray(from, to).sort((a, b) => total[b] - total[a] || a - b);
      continue;
    }
    for (let k = from + 1; k < to; k++) {
      const c = child[k];
      const weight = total[c];
      let j = k - 1;
      while (j >= from && total[child[j]] < weight) {
        child[j + 1] = child[j];
        j--;
      }
      child[j + 1] = c;
    }
  }
  return { start, child };
}

/**
 * Where a child of `up` should jump to. Skew-binary jump pointers (Myers, "An applicative random-access stack", 1983): two equal
 * jumps above make one of twice the length, which bounds the way to any ancestor by O(log depth).
 */
function jumpFrom(tree: CallTree, up: number): number {
  const { depth, jump } = tree;
  const over = jump[up];
  return depth[up] - depth[over] === depth[over] - depth[jump[over]] ? jump[over] : up;
}

/** The ancestor of `node` at `depth` (or `node` itself where it is no deeper), in O(log depth). */
export function ancestorAt(tree: CallTree, node: number, depth: number): number {
  let at = node;
  while (tree.depth[at] > depth) {
    const over = tree.jump[at];
    at = tree.depth[over] >= depth ? over : tree.parent[at];
  }
  return at;
}

/** Groups rows by their frame, rows ascending within each. */
export function rowsByFrame(frameOfRow: Int32Array, rows: number, frames: number): RowsByFrame {
  const start = int32(frames + 1);
  const row = int32(rows);
  for (let i = 0; i < rows; i++) start[frameOfRow[i] + 1]++;
  for (let f = 0; f < frames; f++) start[f + 1] += start[f];
  const fill = Int32Array.from(start);
  for (let i = 0; i < rows; i++) row[fill[frameOfRow[i]]++] = i;
  return { start, row };
}
