import type { NodeColumns, TickColumns } from '../../cpu/recording.ts';
import { ANONYMOUS } from '../../format/anonymous.ts';
import { plural } from '../../format/numbers.ts';
import { IntColumn, sharedFloats, sharedInts } from '../columns.ts';
import type { Draft } from './draft.ts';
import { RowsById } from './ids.ts';

/** The call tree of a draft: parents before children, the root in row 0. */
export interface Arranged {
  nodes: NodeColumns;
  ticks: TickColumns;
  /** Draft row of each id. */
  byId: RowsById;
  /** Row in `nodes` of each row of the draft. */
  rowOf: Int32Array;
}

/** Resolves references between nodes and repairs what is not a tree; each repair is added to `notes`. */
export function arrange(draft: Draft, notes: string[]): Arranged {
  const byId = new RowsById(draft.id);
  if (byId.duplicates > 0)
    notes.push(
      `${nodes(byId.duplicates)} had the id of another and ${byId.duplicates === 1 ? 'was' : 'were'} merged into it`,
    );
  if (draft.frameless > 0)
    notes.push(`${nodes(draft.frameless)} had no function (callFrame): shown as ${ANONYMOUS}`);
  // Row that stands for each row: the first with its id.
  const first = new Int32Array(draft.count);
  for (let i = 0; i < draft.count; i++) {
    const known = byId.get(draft.id.data[i]);
    first[i] = known < 0 ? i : known;
  }
  const parent = resolveParents(draft, byId, first, notes);
  const { rowOf, parentOf, count } = order(draft, first, parent, notes);

  const columns: NodeColumns = {
    count,
    frame: sharedInts(count),
    parent: parentOf,
    weight: sharedFloats(count),
  };
  for (let i = 0; i < draft.count; i++) {
    const row = rowOf[i];
    if (first[i] === i) columns.frame[row] = draft.frame.data[i];
    columns.weight[row] += draft.weight.data[i];
  }
  if (count > draft.count - byId.duplicates) columns.frame[0] = rootFrame(draft);
  return { nodes: columns, ticks: arrangeTicks(draft, rowOf, count), byId, rowOf };
}

const nodes = (count: number) => plural(count, 'node');

const rootName = (draft: Draft) => draft.strings.add('(root)');

const rootFrame = (draft: Draft) => draft.frames.intern(rootName(draft), 0, -1, -1, 0);

/** Draft row of each row's parent, -1 where it has none. */
function resolveParents(draft: Draft, byId: RowsById, first: Int32Array, notes: string[]): Int32Array {
  const parent = new Int32Array(draft.count).fill(-1);
  let missing = 0;
  let second = 0;
  let own = 0;
  const link = (child: number, up: number) => {
    if (child === up) own++;
    else if (parent[child] < 0) parent[child] = up;
    else if (parent[child] !== up) second++;
  };
  for (let i = 0; i < draft.count; i++) {
    const within = draft.within.data[i];
    if (within >= 0) link(first[i], first[within]);
  }
  const { childFrom, childTo, parentOf, parentId } = draft;
  for (let i = 0; i < childFrom.count; i++) {
    const child = byId.get(childTo.data[i]);
    if (child < 0) missing++;
    else link(child, first[childFrom.data[i]]);
  }
  for (let i = 0; i < parentOf.count; i++) {
    const up = byId.get(parentId.data[i]);
    if (up < 0) missing++;
    else link(first[parentOf.data[i]], up);
  }
  if (missing > 0) {
    notes.push(`${plural(missing, 'link')} between nodes led to an id that no node has`);
  }
  if (own > 0) notes.push(`${nodes(own)} had itself for a parent, which was ignored`);
  if (second > 0) notes.push(`${nodes(second)} had a second parent, which was ignored`);
  return parent;
}

/** Numbers rows so that parents come first, under one root. */
function order(draft: Draft, first: Int32Array, parent: Int32Array, notes: string[]) {
  const n = draft.count;
  const name = rootName(draft);
  const isRoot = (row: number) => draft.frames.name.data[draft.frame.data[row]] === name;
  let root = -1;
  let roots = 0;
  let inOrder = true;
  for (let i = 0; i < n; i++) {
    if (first[i] !== i) {
      inOrder = false;
    } else if (parent[i] < 0) {
      roots++;
      if (root < 0 && isRoot(i)) root = i;
    } else if (parent[i] >= i) {
      inOrder = false;
    }
  }
  if (inOrder && roots === 1 && root === 0) {
    const rowOf = new Int32Array(n);
    for (let i = 0; i < n; i++) rowOf[i] = i;
    const parentOf = sharedInts(n);
    parentOf.set(parent);
    return { rowOf, parentOf, count: n };
  }
  return reorder(first, parent, root, roots, notes);
}

function reorder(first: Int32Array, parent: Int32Array, root: number, roots: number, notes: string[]) {
  const n = parent.length;
  const start = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) if (parent[i] >= 0) start[parent[i] + 1]++;
  for (let i = 0; i < n; i++) start[i + 1] += start[i];
  const child = new Int32Array(start[n]);
  const fill = start.slice(0, n);
  for (let i = 0; i < n; i++) if (parent[i] >= 0) child[fill[parent[i]]++] = i;

  const rowOf = new Int32Array(n).fill(-1);
  const parents = new IntColumn(n + 1);
  const stack = new IntColumn();
  const visit = (top: number, under: number) => {
    rowOf[top] = parents.count;
    parents.push(under);
    stack.push(top);
    while (stack.count > 0) {
      const node = stack.data[--stack.count];
      for (let k = start[node]; k < start[node + 1]; k++) {
        // Already there: a cycle, cut where it was entered.
        if (rowOf[child[k]] >= 0) continue;
        rowOf[child[k]] = parents.count;
        parents.push(rowOf[node]);
        stack.push(child[k]);
      }
    }
  };
  if (root < 0) parents.push(-1);
  else visit(root, -1);
  if (root < 0 && roots > 0) notes.push('there was no (root) node: one was added above the others');
  else if (roots > 1)
    notes.push(`${nodes(roots - 1)} had no parent and ${roots === 2 ? 'was' : 'were'} put under the root`);
  for (let i = 0; i < n; i++) if (first[i] === i && parent[i] < 0 && rowOf[i] < 0) visit(i, 0);
  let cycles = 0;
  for (let i = 0; i < n; i++) {
    if (first[i] !== i || rowOf[i] >= 0) continue;
    cycles++;
    visit(i, 0);
  }
  if (cycles > 0) {
    notes.push(
      `${plural(cycles, 'cycle')} of nodes that call each other ${cycles === 1 ? 'was' : 'were'} cut and put under the root`,
    );
  }
  for (let i = 0; i < n; i++) if (first[i] !== i) rowOf[i] = rowOf[first[i]];
  const parentOf = sharedInts(parents.count);
  parentOf.set(parents.data.subarray(0, parents.count));
  return { rowOf, parentOf, count: parents.count };
}

/** Samples of an allocation profile by node; null where the file has none. */
export function countSamples({ samples }: Draft, { byId, rowOf, nodes }: Arranged): Int32Array | null {
  if (samples.count === 0) return null;
  const counts = sharedInts(nodes.count);
  for (let i = 0; i < samples.count; i++) {
    const row = byId.get(samples.data[i]);
    if (row >= 0) counts[rowOf[row]]++;
  }
  return counts;
}

/** Ticks by node (counting sort). */
function arrangeTicks(draft: Draft, rowOf: Int32Array, count: number): TickColumns {
  const { tickRow, tickLine, ticks } = draft;
  const start = sharedInts(count + 1);
  for (let i = 0; i < tickRow.count; i++) start[rowOf[tickRow.data[i]] + 1]++;
  for (let i = 0; i < count; i++) start[i + 1] += start[i];
  const line = sharedInts(tickRow.count);
  const times = sharedInts(tickRow.count);
  const fill = Int32Array.from(start.subarray(0, count));
  for (let i = 0; i < tickRow.count; i++) {
    const at = fill[rowOf[tickRow.data[i]]]++;
    line[at] = tickLine.data[i];
    times[at] = ticks.data[i];
  }
  return { start, line, ticks: times };
}
