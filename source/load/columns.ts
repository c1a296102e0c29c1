/** Columns in shared memory, which cross threads without a copy: of a fixed length, or growing while a file is read. */

export class IntColumn {
  data: Int32Array;
  count = 0;

  constructor(capacity = 256) {
    this.data = sharedInts(capacity);
  }

  push(value: number): void {
    if (this.count === this.data.length) this.grow();
    this.data[this.count++] = value;
  }

  /** Doubles the room, or makes as much as is asked for. For loops that write `data` themselves. */
  grow(least = 0): Int32Array {
    const wider = sharedInts(least > 0 ? least : this.data.length * 2);
    wider.set(this.data.subarray(0, this.count));
    this.data = wider;
    return wider;
  }
}

export class FloatColumn {
  data: Float64Array;
  count = 0;

  constructor(capacity = 256) {
    this.data = sharedFloats(capacity);
  }

  push(value: number): void {
    if (this.count === this.data.length) this.grow();
    this.data[this.count++] = value;
  }

  grow(least = 0): Float64Array {
    const wider = sharedFloats(least > 0 ? least : this.data.length * 2);
    wider.set(this.data.subarray(0, this.count));
    this.data = wider;
    return wider;
  }
}

export const sharedInts = (length: number) => new Int32Array(new SharedArrayBuffer(length * 4));
export const sharedFloats = (length: number) => new Float64Array(new SharedArrayBuffer(length * 8));
// Pages of shared memory cost nothing until they are written to: room may be generous.
export const sharedUints = (length: number) => new Uint32Array(new SharedArrayBuffer(length * 4));
export const sharedBytes = (length: number) => new Uint8Array(new SharedArrayBuffer(length));

/** A column's values in an array of exactly their number. The column must not be written to afterwards. */
export function exactInts(column: IntColumn): Int32Array {
  if (column.data.length === column.count) return column.data;
  const exact = sharedInts(column.count);
  exact.set(column.data.subarray(0, column.count));
  return exact;
}

export function exactFloats(column: FloatColumn): Float64Array {
  if (column.data.length === column.count) return column.data;
  const exact = sharedFloats(column.count);
  exact.set(column.data.subarray(0, column.count));
  return exact;
}
