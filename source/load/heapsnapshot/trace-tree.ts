import { sharedFloats, sharedUints } from '../columns.ts';
import { InputError } from '../errors.ts';
import type { SnapshotWindow } from './bytes.ts';
import { cutOff } from './json.ts';

/** `trace_tree`: nested arrays in the file, parents before children here. Row 0 is the root. */
export interface TraceTree {
  count: number;
  id: Uint32Array;
  functionIndex: Uint32Array;
  parent: Uint32Array;
  allocations: Uint32Array;
  bytes: Float64Array;
}

/** Reads from just after the outermost `[`: node fields, whose `children` field holds an array of nodes, and so on. */
export function readTraceTree(window: SnapshotWindow, fields: string[]): TraceTree {
  const width = fields.length;
  const idAt = fields.indexOf('id');
  const functionAt = fields.indexOf('function_info_index');
  const countAt = fields.indexOf('count');
  const sizeAt = fields.indexOf('size');
  const childrenAt = fields.indexOf('children');
  if (width === 0 || childrenAt !== width - 1 || idAt === -1) {
    throw new InputError('its "trace_node_fields" are not those of an allocation trace');
  }
  let rows = 0;
  let values = new Float64Array(width * 1024);
  // The row whose children are being read, one entry per open list; the tree is its own stack.
  const open: number[] = [0];
  let field = 0;
  let row = -1;
  for (;;) {
    const c = window.token();
    if (c === 0 && window.pos >= window.limit) throw cutOff(window, 'inside "trace_tree"');
    if (c === 44) window.pos++;
    else if (c === 91) {
      if (field !== childrenAt) throw new InputError(`a number was expected at byte ${window.at}`);
      window.pos++;
      open.push(row);
      field = 0;
    } else if (c === 93) {
      window.pos++;
      // The end of a node's children, and with it of the node; the next number starts its sibling.
      open.pop();
      if (open.length === 0) break;
      field = 0;
    } else {
      const value = readNumber(window);
      if (field === 0) {
        row = rows++;
        if (rows * width > values.length) {
          const wider = new Float64Array(values.length * 2);
          wider.set(values);
          values = wider;
        }
        values[row * width + childrenAt] = open[open.length - 1];
      }
      if (field >= childrenAt) throw new InputError(`an array was expected at byte ${window.at}`);
      values[row * width + field++] = value;
    }
  }
  const fill = <T extends Uint32Array | Float64Array>(column: T, at: number): T => {
    if (at !== -1) for (let r = 0; r < rows; r++) column[r] = values[r * width + at];
    return column;
  };
  return {
    count: rows,
    id: fill(sharedUints(rows), idAt),
    functionIndex: fill(sharedUints(rows), functionAt),
    parent: fill(sharedUints(rows), childrenAt),
    allocations: fill(sharedUints(rows), countAt),
    bytes: fill(sharedFloats(rows), sizeAt),
  };
}

function readNumber(window: SnapshotWindow): number {
  let value = 0;
  let digits = 0;
  for (;;) {
    const d = window.peek() - 48;
    if (d < 0 || d > 9) break;
    value = value * 10 + d;
    digits++;
    window.pos++;
  }
  if (digits === 0 && window.pos >= window.limit) throw cutOff(window, 'inside "trace_tree"');
  if (digits === 0) throw new InputError(`a number was expected at byte ${window.at}`);
  return value;
}
