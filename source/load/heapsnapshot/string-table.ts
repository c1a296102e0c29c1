import type { StringColumns } from '../../heap/graph/columns.ts';
import { sharedBytes, sharedUints } from '../columns.ts';
import type { SnapshotWindow } from './bytes.ts';

/** By byte: what may follow a backslash, `u` apart. */
const ESCAPES = new Uint8Array(256);
for (const c of '"\\/bfnrt') ESCAPES[c.charCodeAt(0)] = 1;
const HEX = new Uint8Array(256);
for (const c of '0123456789abcdefABCDEF') HEX[c.charCodeAt(0)] = 1;

/** A string table as it grows. Capacity is address space only: pages are committed as they are written. */
class TableBuilder {
  bytes: Uint8Array;
  offset: Uint32Array;
  used = 0;
  count = 0;

  constructor(room: number) {
    this.bytes = sharedBytes(room);
    this.offset = sharedUints(Math.floor(room / 3) + 2);
  }

  makeRoom(more: number) {
    if (this.used + more > this.bytes.length) {
      const wider = sharedBytes(Math.max(this.used + more, this.bytes.length * 2));
      wider.set(this.bytes.subarray(0, this.used));
      this.bytes = wider;
    }
    // A string takes at least two quotes and a comma.
    const strings = this.count + Math.floor(more / 2) + 2;
    if (strings > this.offset.length) {
      const wider = sharedUints(Math.max(strings, this.offset.length * 2));
      wider.set(this.offset.subarray(0, this.count));
      this.offset = wider;
    }
  }
}

/**
 * Reads the string table from just after its `[`. The bytes stay as they are, quotes and escapes included; string i starts
 * at `offset[i]` and runs to its closing quote. `closed` is false where the file ended inside; `odd` counts the strings with
 * an escape that is not valid JSON.
 */
export function readStrings(
  window: SnapshotWindow,
  size: number | null,
  onBytes: (at: number) => void,
): { strings: StringColumns; closed: boolean; bad: number; odd: number } {
  const table = new TableBuilder(size === null ? 1 << 20 : Math.max(64, size - window.at + 1));
  let inside = false;
  let escaped = false;
  /** Digits of a `\u` that are still to come. */
  let digits = 0;
  let odd = 0;
  let oddAt = -1;
  let bad = -1;
  let closed = false;
  for (;;) {
    if (window.pos >= window.limit && !window.refill()) break;
    const { bytes, pos, limit } = window;
    table.makeRoom(limit - pos);
    const { offset } = table;
    const shift = table.used - pos;
    let i = pos;
    let count = table.count;
    while (i < limit) {
      if (inside) {
        if (escaped) {
          escaped = false;
          const c = bytes[i++];
          if (c === 117) digits = 4;
          else if (ESCAPES[c] === 0 && oddAt !== count) {
            odd++;
            oddAt = count;
          }
        }
        while (digits > 0 && i < limit) {
          if (HEX[bytes[i]] === 1) {
            digits--;
            i++;
            continue;
          }
          digits = 0;
          if (oddAt === count) break;
          odd++;
          oddAt = count;
        }
        let c = bytes[i];
        while (c !== 34 && c !== 92 && i < limit) c = bytes[++i];
        if (i >= limit) break;
        if (c === 34) inside = false;
        else escaped = true;
        i++;
      } else {
        const c = bytes[i++];
        if (c === 34) {
          offset[count++] = i + shift;
          inside = true;
        } else if (c === 93) {
          closed = true;
          break;
        } else if (c !== 44 && c !== 10 && c !== 32 && c !== 13 && c !== 9) {
          bad = window.base + i - 1;
          break;
        }
      }
    }
    table.bytes.set(bytes.subarray(pos, i), table.used);
    table.used += i - pos;
    table.count = count;
    window.pos = i;
    onBytes(window.at);
    if (closed || bad !== -1) break;
  }
  // A string cut off in the middle has no closing quote: give it one.
  table.makeRoom(2);
  table.bytes[table.used] = 34;
  if (table.count < table.offset.length) table.offset[table.count] = table.used + 1;
  return {
    strings: {
      count: table.count,
      bytes: table.bytes.subarray(0, table.used + 1),
      offset: table.offset.subarray(0, table.count + 1),
      extra: [],
    },
    closed,
    bad,
    odd,
  };
}
