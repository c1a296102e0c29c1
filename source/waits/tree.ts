import { isAnonymous } from '../format/anonymous.ts';
import type { WaitsModel } from './model.ts';

/**
 * Who waits for what: frames from the outermost to the innermost, below them the operations, weighted by their time on the critical path. In
 * pre-order, children heaviest first: the subtree of node n is `[n, end[n])`. Row 0 is the root.
 */
export interface WaitTree {
  count: number;
  /** Row of `recording.frames`; -1 for an operation, and for the root. */
  frame: Int32Array;
  /** Row of `recording.strings`: the label of an operation, -1 for a frame. */
  label: Int32Array;
  /** Row of `recording.strings`: the kind of an operation, -1 for a frame. */
  kind: Int32Array;
  parent: Int32Array;
  end: Int32Array;
  depth: Int32Array;
  micros: Float64Array;
  operations: Int32Array;
  /** Left edge in a flame graph, in microseconds. */
  from: Float64Array;
  /** Whether `micros` is time on the critical path; else all of the operations' time. */
  onPath: boolean;
}

interface Draft {
  frame: number;
  label: number;
  kind: number;
  children: number[];
  byKey: Map<number, number>;
  micros: number;
  operations: number;
}

/** The tree of a recording. Where nothing is on a critical path, all of the operations' time counts. */
export function waitTree({ recording, onPath }: WaitsModel): WaitTree {
  const { operations, stacks } = recording;
  const of = functionOf(recording);
  const counted = onPath.some((micros) => micros > 0);
  const nodes: Draft[] = [fresh(-1, -1, -1)];
  // Thousands of operations share a stack and a label: each such pair is one path.
  const leaves = new Map<string, number>();
  for (let i = 0; i < operations.count; i++) {
    const micros = counted ? onPath[i] : operations.end[i] - operations.start[i];
    if (!(micros > 0)) continue;
    const name = `${operations.stack[i]} ${operations.label[i]}`;
    let leaf = leaves.get(name);
    if (leaf === undefined) {
      leaf = 0;
      const stack = operations.stack[i];
      for (let k = stacks.start[stack + 1] - 1; k >= stacks.start[stack]; k--)
        leaf = child(nodes, leaf, of[stacks.frame[k]] * 2, stacks.frame[k], -1, -1);
      leaf = child(nodes, leaf, operations.label[i] * 2 + 1, -1, operations.label[i], operations.kind[i]);
      leaves.set(name, leaf);
    }
    nodes[leaf].micros += micros;
    nodes[leaf].operations++;
  }
  return arranged(nodes, counted);
}

/** For each frame the first one of the same function, which is on stacks with several lines. Anonymous functions are told apart by line. */
export function functionOf({ frames, strings }: WaitsModel['recording']): Int32Array {
  const first = new Map<string, number>();
  return Int32Array.from({ length: frames.count }, (_, f) => {
    const line = isAnonymous(strings[frames.name[f]]) ? frames.line[f] : '';
    const key = `${frames.name[f]} ${frames.url[f]} ${line}`;
    const known = first.get(key);
    if (known !== undefined) return known;
    first.set(key, f);
    return f;
  });
}

const fresh = (frame: number, label: number, kind: number): Draft => ({
  frame,
  label,
  kind,
  children: [],
  byKey: new Map(),
  micros: 0,
  operations: 0,
});

function child(
  nodes: Draft[],
  parent: number,
  key: number,
  frame: number,
  label: number,
  kind: number,
): number {
  const known = nodes[parent].byKey.get(key);
  if (known !== undefined) return known;
  nodes.push(fresh(frame, label, kind));
  nodes[parent].byKey.set(key, nodes.length - 1);
  nodes[parent].children.push(nodes.length - 1);
  return nodes.length - 1;
}

function arranged(nodes: Draft[], onPath: boolean): WaitTree {
  // A node comes after its parent: from the last to the first, its children are complete.
  for (let n = nodes.length - 1; n >= 0; n--)
    for (const one of nodes[n].children) {
      nodes[n].micros += nodes[one].micros;
      nodes[n].operations += nodes[one].operations;
    }
  const count = nodes.length;
  const ints = () => new Int32Array(count).fill(-1);
  const tree: WaitTree = {
    count,
    frame: ints(),
    label: ints(),
    kind: ints(),
    parent: ints(),
    end: ints(),
    depth: new Int32Array(count),
    micros: new Float64Array(count),
    operations: new Int32Array(count),
    from: new Float64Array(count),
    onPath,
  };
  const open: { node: number; parent: number; from: number }[] = [{ node: 0, parent: -1, from: 0 }];
  for (let row = 0; open.length > 0; row++) {
    const { node, parent, from } = open.pop()!;
    const { frame, label, kind, micros, operations, children } = nodes[node];
    tree.frame[row] = frame;
    tree.label[row] = label;
    tree.kind[row] = kind;
    tree.parent[row] = parent;
    tree.depth[row] = parent < 0 ? 0 : tree.depth[parent] + 1;
    tree.micros[row] = micros;
    tree.operations[row] = operations;
    tree.from[row] = from;
    const sorted = children.sort((a, b) => nodes[b].micros - nodes[a].micros);
    let at = from + micros;
    for (const one of sorted.toReversed()) {
      at -= nodes[one].micros;
      open.push({ node: one, parent: row, from: at });
    }
    // A node's own time is drawn to the right of its children.
    const own = at - from;
    if (own !== 0) for (let k = open.length - sorted.length; k < open.length; k++) open[k].from -= own;
  }
  for (let row = count - 1; row >= 0; row--) {
    if (tree.end[row] < 0) tree.end[row] = row + 1;
    const parent = tree.parent[row];
    if (parent >= 0) tree.end[parent] = Math.max(tree.end[parent], tree.end[row]);
  }
  return tree;
}
