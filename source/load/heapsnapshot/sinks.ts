import { BROKEN_EDGE } from '../../heap/graph/kinds.ts';
import { release } from '../../heap/scratch.ts';
import { sharedBytes, sharedFloats, sharedUints } from '../columns.ts';
import type { SnapshotHeader } from './header.ts';
import type { NumberRun } from './numbers.ts';

/** Takes the values of one numeric section and puts them where they belong. */
export interface NumberSink {
  /** How many values there is room for. */
  capacity: number;
  /** Values `base` … `base + run.count - 1` of the section. */
  write(values: Uint32Array, run: NumberRun, base: number): void;
}

export interface NodeColumns {
  type: Uint8Array;
  name: Uint32Array;
  id: Uint32Array;
  size: Float64Array;
  /** Edge counts, shifted by one row so that a prefix sum in place makes them `firstEdge`. */
  firstEdge: Uint32Array;
  detachedness: Uint8Array;
  trace: Uint32Array | null;
  rows: number;
}

export interface EdgeColumns {
  type: Uint8Array;
  name: Uint32Array;
  target: Uint32Array;
  rows: number;
  /** [0]: targets that are no node's start. */
  broken: Uint32Array;
}

export function nodeColumns(rows: number, header: SnapshotHeader): NodeColumns {
  return {
    type: sharedBytes(rows),
    name: sharedUints(rows),
    id: sharedUints(rows),
    size: sharedFloats(rows),
    firstEdge: sharedUints(rows + 1),
    detachedness: sharedBytes(rows),
    trace: header.traceAt === -1 ? null : sharedUints(rows),
    rows,
  };
}

export function edgeColumns(rows: number): EdgeColumns {
  return {
    type: sharedBytes(rows),
    name: sharedUints(rows),
    target: sharedUints(rows),
    rows,
    broken: sharedUints(1),
  };
}

/**
 * A run starts and ends anywhere in a record: its incomplete first and last records are written value by value, the
 * whole ones between them in one strided loop.
 */
function split(base: number, count: number, fields: number) {
  const head = Math.min(count, (fields - (base % fields)) % fields);
  const whole = Math.floor((count - head) / fields);
  return { head, whole, row: (base + head) / fields, tail: head + whole * fields };
}

export function nodeSink(columns: NodeColumns, header: SnapshotHeader): NumberSink {
  const { nodeFields, typeAt, nameAt, idAt, sizeAt, edgeCountAt, traceAt, detachednessAt, nodeTypeCode } =
    header;
  const { type, name, id, size, firstEdge, detachedness, trace } = columns;
  const put = (row: number, at: number, value: number) => {
    if (at === typeAt) type[row] = nodeTypeCode[Math.min(value, 255)];
    else if (at === nameAt) name[row] = Math.min(value, 0xffffffff);
    else if (at === idAt) id[row] = value > 0xffffffff ? 0 : value;
    else if (at === sizeAt) size[row] = value;
    else if (at === edgeCountAt) firstEdge[row + 1] = Math.min(value, 0xffffffff);
    else if (at === traceAt && trace) trace[row] = value;
    else if (at === detachednessAt) detachedness[row] = value > 2 ? 0 : value;
  };
  return {
    capacity: columns.rows * nodeFields,
    write(values, run, base) {
      const { head, whole, row, tail } = split(base, run.count, nodeFields);
      const one = (k: number) => put(Math.floor((base + k) / nodeFields), (base + k) % nodeFields, values[k]);
      for (let k = 0; k < head; k++) one(k);
      let at = head;
      for (let r = row; r < row + whole; r++, at += nodeFields) {
        const kind = values[at + typeAt];
        type[r] = nodeTypeCode[Math.min(kind, 255)];
        name[r] = values[at + nameAt];
        id[r] = values[at + idAt];
        size[r] = values[at + sizeAt];
        firstEdge[r + 1] = values[at + edgeCountAt];
      }
      if (detachednessAt !== -1) {
        for (let r = row, k = head + detachednessAt; r < row + whole; r++, k += nodeFields) {
          if (values[k] !== 0) put(r, detachednessAt, values[k]);
        }
      }
      if (trace) {
        for (let r = row, k = head + traceAt; r < row + whole; r++, k += nodeFields) trace[r] = values[k];
      }
      for (let k = tail; k < run.count; k++) one(k);
      for (let b = 0; b < run.big.length; b += 2) {
        const index = base + run.big[b];
        put(Math.floor(index / nodeFields), index % nodeFields, run.big[b + 1]);
      }
    },
  };
}

/** `nodeCount` bounds the targets: an edge that points at no node's start becomes a `BROKEN_EDGE` to the root. */
export function edgeSink(
  columns: EdgeColumns,
  header: SnapshotHeader,
  nodeCount: number,
  root: number,
): NumberSink {
  const { nodeFields, edgeFields, edgeTypeAt, edgeNameAt, edgeTargetAt, edgeTypeCode } = header;
  const { type, name, target, broken } = columns;
  const inverse = 1 / nodeFields;
  const half = inverse / 2;
  /** Marks a row whose target is no node: in its type, since type and target may arrive in either order. */
  const breakEdge = (row: number) => {
    target[row] = root;
    type[row] = BROKEN_EDGE;
    Atomics.add(broken, 0, 1);
  };
  const put = (row: number, at: number, value: number) => {
    if (at === edgeTypeAt) {
      if (type[row] !== BROKEN_EDGE) type[row] = edgeTypeCode[Math.min(value, 255)];
    } else if (at === edgeNameAt) name[row] = Math.min(value, 0xffffffff);
    else if (at === edgeTargetAt) {
      if (value % nodeFields === 0 && value / nodeFields < nodeCount) target[row] = value / nodeFields;
      else breakEdge(row);
    }
  };
  return {
    capacity: columns.rows * edgeFields,
    write(values, run, base) {
      const { head, whole, row, tail } = split(base, run.count, edgeFields);
      const one = (k: number) => put(Math.floor((base + k) / edgeFields), (base + k) % edgeFields, values[k]);
      for (let k = 0; k < head; k++) one(k);
      let at = head;
      for (let r = row; r < row + whole; r++, at += edgeFields) {
        const kind = values[at + edgeTypeAt];
        type[r] = edgeTypeCode[Math.min(kind, 255)];
        name[r] = values[at + edgeNameAt];
        const to = values[at + edgeTargetAt];
        // Division by multiplication: half a step up keeps exact multiples from falling short.
        const ordinal = (to * inverse + half) >>> 0;
        if (ordinal * nodeFields === to && ordinal < nodeCount) target[r] = ordinal;
        else breakEdge(r);
      }
      for (let k = tail; k < run.count; k++) one(k);
      for (let b = 0; b < run.big.length; b += 2) {
        const index = base + run.big[b];
        put(Math.floor(index / edgeFields), index % edgeFields, run.big[b + 1]);
      }
    },
  };
}

/** Larger lists grow: address space is not free everywhere. */
const LONGEST_AT_ONCE = 1 << 24;

/**
 * A flat list: locations, samples, allocation trace functions. Its length is not told before it is read: it begins with room for all
 * that `bytes` can hold, since to grow is to copy into memory that has not been written before.
 */
export function listSink(bytes: number): NumberSink & { values: Float64Array; count: number } {
  const sink = {
    capacity: Number.POSITIVE_INFINITY,
    values: new Float64Array(0),
    count: 0,
    write(values: Uint32Array, run: NumberRun, base: number) {
      const end = base + run.count;
      if (end > sink.values.length) {
        const room = sink.values.length === 0 ? Math.min(bytes / 2, LONGEST_AT_ONCE) : sink.values.length * 2;
        const wider = new Float64Array(Math.max(end, Math.ceil(room)));
        wider.set(sink.values.subarray(0, sink.count));
        release(sink.values);
        sink.values = wider;
      }
      sink.values.set(values.subarray(0, run.count), base);
      for (let b = 0; b < run.big.length; b += 2) sink.values[base + run.big[b]] = run.big[b + 1];
      sink.count = Math.max(sink.count, end);
    },
  };
  return sink;
}
